/** What one cell says, or what is wrong with it and what to do. */
export type Reading<T> =
  { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: string }
