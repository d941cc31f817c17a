import { stateCouncilCalendar } from '../../calendar/calendar.ts'
import { sayDay } from '../../calendar/plain-date.ts'
import { reckonOpenDays } from '../../store/holiday-notice.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import type { Command } from '../command.ts'
import { journalOf, needRegion, withHouse } from '../house.ts'

/** After a build that brought a new year's notice: which open days move, and with --apply the acts that move them. */
export const calendarCommand: Command = {
  usage: 'calendar [--apply]',
  options: { apply: { type: 'boolean' } },
  async run(call) {
    return withHouse(call, async (house) => {
      const region = needRegion(house)
      const journal = journalOf(house.db, region, call.now)
      const apply = call.options['apply'] === true
      const moved = await inTx(house.db, scopeOf(region.code), (tx) => reckonOpenDays(tx, journal, apply), {
        statementMs: 0,
      })
      if (call.json) call.answer({ calendar: stateCouncilCalendar.version, applied: apply, moved })
      for (const { number, duty, owner, was, now } of call.json ? [] : moved) {
        call.say(`${number}　${duty}　${owner}：${sayDay(was)} → ${sayDay(now)}`)
      }
      const done = apply ? '已重新推算' : '（仅列出，加 --apply 才重新推算）'
      if (!call.json)
        call.say(`放假安排 ${stateCouncilCalendar.version}：${String(moved.length)} 个未了的日期变动${done}。`)
      return 0
    })
  },
}
