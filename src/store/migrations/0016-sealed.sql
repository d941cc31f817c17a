-- The keys of a compartment: what is filed is sealed with the public ones. The private ones lie under passphrases that are
-- nowhere: one for the words, another for who wrote them. A new pair follows an old one; what was sealed with the old one
-- stays sealed with it.
create table sealed_key (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  id integer not null,
  request_id text collate "C" not null,
  public_key bytea not null,
  wrapped_key bytea not null,
  identity_public_key bytea not null,
  identity_wrapped_key bytea not null,
  made_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, unit_id, id),
  unique (region_code, unit_id, request_id)
)
-- ;;
-- What was filed for an organ alone. No word and no name stands here that could be read, and no time of day.
create table sealed_report (
  region_code text collate "C" not null,
  number text collate "C" not null,
  unit_id text collate "C" not null,
  key_id integer not null,
  received_on date not null,
  due date not null,
  words bytea not null,
  identity bytea not null,
  primary key (region_code, number)
)
-- ;;
-- Who of the organ looked, asked, approved, noted, and when; what was written down with it is sealed like the report.
create table sealed_deed (
  region_code text collate "C" not null,
  number text collate "C" not null,
  request_id text collate "C" not null,
  unit_id text collate "C" not null,
  what text not null check (what in ('opened', 'identityAsked', 'identityApproved', 'identityOpened', 'noted', 'answered')),
  ask text collate "C",
  at timestamptz not null,
  actor text collate "C" not null,
  sealed bytea,
  primary key (region_code, number, request_id)
)
-- ;;
alter table sealed_key enable row level security
-- ;;
alter table sealed_key force row level security
-- ;;
create policy region_range on sealed_key
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on sealed_key to dengwen_app
-- ;;
alter table sealed_report enable row level security
-- ;;
alter table sealed_report force row level security
-- ;;
create policy region_range on sealed_report
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
-- Not even that there is one is to be seen, but for the organ it was filed for. Unset, there is none. The owner's backups
-- carry it, as it lies here.
create policy own_compartment on sealed_report as restrictive to dengwen_app
  using (unit_id = current_setting('app.compartment', true))
-- ;;
grant select, insert on sealed_report to dengwen_app
-- ;;
alter table sealed_deed enable row level security
-- ;;
alter table sealed_deed force row level security
-- ;;
create policy region_range on sealed_deed
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
create policy own_compartment on sealed_deed as restrictive to dengwen_app
  using (unit_id = current_setting('app.compartment', true))
-- ;;
grant select, insert on sealed_deed to dengwen_app
