-- By what a ledger's row is known again once its cells were moved into a compartment or disposed of: marks of its
-- 信访件编号 and of its identity columns, under a key that lies outside the database.
alter table ledger_row add number_mark bytea, add identity_mark bytea
