import type { PoolClient } from 'pg'

/** An open transaction of one region: what rooms above the store ask their questions through. */
export type Tx = PoolClient
