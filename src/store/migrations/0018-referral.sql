-- What the office sent to a discipline organ lies in the organ's compartment. Everything that has to come back word for word,
-- should the organ not take the matter up, lies here once more, under both passphrases; null for what nobody sent.
alter table sealed_report add column belongings bytea
-- ;;
-- The files of a report, each in an envelope of its own beside the other kept files, named by the envelope's hash.
create table sealed_file (
  region_code text collate "C" not null,
  number text collate "C" not null,
  unit_id text collate "C" not null,
  ordinal integer not null,
  digest text collate "C" not null,
  primary key (region_code, number, ordinal)
)
-- ;;
alter table sealed_file enable row level security
-- ;;
alter table sealed_file force row level security
-- ;;
create policy region_range on sealed_file
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
create policy own_compartment on sealed_file as restrictive to dengwen_app
  using (unit_id = current_setting('app.compartment', true))
-- ;;
grant select, insert on sealed_file to dengwen_app
-- ;;
alter table sealed_deed drop constraint sealed_deed_what_check
-- ;;
alter table sealed_deed add constraint sealed_deed_what_check
  check (what in ('opened', 'identityAsked', 'identityApproved', 'identityOpened', 'noted', 'answered', 'handedBack'))
-- ;;
-- What was handed back is kept here again, and is no longer to be deleted.
grant delete on disposed_file to dengwen_app
