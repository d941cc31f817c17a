/** Something the operator can put right: the message says what and where, in Chinese. Nothing was changed. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal'
}
