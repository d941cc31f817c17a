-- Who may touch what. The journal is append-only for the application; a region's rows show only inside its range,
-- and nothing shows while the range is unset or empty.
alter table region enable row level security
-- ;;
alter table region force row level security
-- ;;
create policy region_range on region
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on region to dengwen_app
-- ;;
alter table unit enable row level security
-- ;;
alter table unit force row level security
-- ;;
create policy region_range on unit
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on unit to dengwen_app
-- ;;
alter table unit_past enable row level security
-- ;;
alter table unit_past force row level security
-- ;;
create policy region_range on unit_past
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on unit_past to dengwen_app
-- ;;
alter table unit_succession enable row level security
-- ;;
alter table unit_succession force row level security
-- ;;
create policy region_range on unit_succession
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on unit_succession to dengwen_app
-- ;;
alter table staff enable row level security
-- ;;
alter table staff force row level security
-- ;;
create policy region_range on staff
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on staff to dengwen_app
-- ;;
alter table session enable row level security
-- ;;
alter table session force row level security
-- ;;
create policy region_range on session
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on session to dengwen_app
-- ;;
alter table subject enable row level security
-- ;;
alter table subject force row level security
-- ;;
create policy region_range on subject
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on subject to dengwen_app
-- ;;
alter table event enable row level security
-- ;;
alter table event force row level security
-- ;;
create policy region_range on event
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on event to dengwen_app
-- ;;
alter table duty_tally enable row level security
-- ;;
alter table duty_tally force row level security
-- ;;
create policy region_range on duty_tally
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on duty_tally to dengwen_app
-- ;;
alter table duty enable row level security
-- ;;
alter table duty force row level security
-- ;;
create policy region_range on duty
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on duty to dengwen_app
-- ;;
alter table party enable row level security
-- ;;
alter table party force row level security
-- ;;
create policy region_range on party
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on party to dengwen_app
-- ;;
alter table petition_tally enable row level security
-- ;;
alter table petition_tally force row level security
-- ;;
create policy region_range on petition_tally
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on petition_tally to dengwen_app
-- ;;
alter table register_tally enable row level security
-- ;;
alter table register_tally force row level security
-- ;;
create policy region_range on register_tally
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on register_tally to dengwen_app
-- ;;
alter table person enable row level security
-- ;;
alter table person force row level security
-- ;;
create policy region_range on person
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on person to dengwen_app
-- ;;
alter table query_code enable row level security
-- ;;
alter table query_code force row level security
-- ;;
create policy region_range on query_code
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on query_code to dengwen_app
-- ;;
alter table content enable row level security
-- ;;
alter table content force row level security
-- ;;
create policy region_range on content
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on content to dengwen_app
-- ;;
alter table ledger_row enable row level security
-- ;;
alter table ledger_row force row level security
-- ;;
create policy region_range on ledger_row
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on ledger_row to dengwen_app
-- ;;
alter table ledger_book enable row level security
-- ;;
alter table ledger_book force row level security
-- ;;
create policy region_range on ledger_book
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on ledger_book to dengwen_app
-- ;;
alter table request enable row level security
-- ;;
alter table request force row level security
-- ;;
create policy region_range on request
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update (answer) on request to dengwen_app
-- ;;
alter table outbox enable row level security
-- ;;
alter table outbox force row level security
-- ;;
create policy region_range on outbox
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on outbox to dengwen_app
-- ;;
alter table seal enable row level security
-- ;;
alter table seal force row level security
-- ;;
create policy region_range on seal
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on seal to dengwen_app
