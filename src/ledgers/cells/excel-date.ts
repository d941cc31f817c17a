const MS_PER_DAY = 86_400_000
/** Days from Excel's 1900 epoch (1899-12-30, counting the leap day 1900 never had) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569
/** 1950-01-01 and 2149-12-31: what a PlainDate can name. */
const FIRST_EPOCH_DAY = -7305
const LAST_EPOCH_DAY = 65_743

/** Days since 1970-01-01 of a date cell, its time of day dropped; undefined outside 1950–2149. */
export function epochDayOfDate(date: Date): number | undefined {
  return within(Math.floor(date.getTime() / MS_PER_DAY))
}

/**
 * Days since 1970-01-01 of Excel's day number in the 1900 system, its fraction (the time of day) dropped.
 * @returns undefined outside 1950–2149
 */
export function epochDayOfSerial(serial: number): number | undefined {
  return within(Math.floor(serial) - SERIAL_OF_1970)
}

function within(epochDay: number): number | undefined {
  return epochDay >= FIRST_EPOCH_DAY && epochDay <= LAST_EPOCH_DAY ? epochDay : undefined
}
