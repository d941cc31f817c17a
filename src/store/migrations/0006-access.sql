-- Who looked at what of a petition, why and when. Only added to. No column names a petitioner: what was opened of whom is
-- said by her role. A ledger written out as a whole belongs to no single petition.
create table access (
  region_code text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  subject_id uuid,
  staff_id text collate "C" not null,
  role text not null,
  unit_id text collate "C" not null,
  what text not null check (what in ('stub', 'texts', 'sealed', 'personal', 'lookup', 'paper', 'file', 'export')),
  item text,
  why text not null,
  idle boolean not null,
  primary key (region_code, id)
)
-- ;;
create index access_of_subject on access (region_code, subject_id, at) where subject_id is not null
-- ;;
create index access_by_time on access (region_code, at desc, id)
-- ;;
-- What went wrong with personal data. Only added to: what is learned later is a further row.
create table breach (
  region_code text collate "C" not null,
  id uuid not null,
  found_on date not null,
  what text not null,
  recorded_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, id)
)
-- ;;
-- Whose petitions it touched.
create table breach_petition (
  region_code text collate "C" not null,
  breach_id uuid not null,
  subject_id uuid not null,
  recorded_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, breach_id, subject_id)
)
-- ;;
-- Who was told of it, and when.
create table breach_notice (
  region_code text collate "C" not null,
  breach_id uuid not null,
  id uuid not null,
  told text not null,
  told_on date not null,
  recorded_at timestamptz not null,
  actor text collate "C" not null,
  primary key (region_code, breach_id, id)
)
-- ;;
-- Files of a petition that was disposed of, until they are gone from the disk.
create table disposed_file (
  region_code text collate "C" not null,
  subject_id uuid not null,
  digest text not null,
  deleted_at timestamptz,
  primary key (region_code, subject_id, digest)
)
-- ;;
create index disposed_file_left on disposed_file (region_code, subject_id, digest) where deleted_at is null
-- ;;
alter table access enable row level security
-- ;;
alter table access force row level security
-- ;;
create policy region_range on access
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on access to dengwen_app
-- ;;
alter table breach enable row level security
-- ;;
alter table breach force row level security
-- ;;
create policy region_range on breach
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on breach to dengwen_app
-- ;;
alter table breach_petition enable row level security
-- ;;
alter table breach_petition force row level security
-- ;;
create policy region_range on breach_petition
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on breach_petition to dengwen_app
-- ;;
alter table breach_notice enable row level security
-- ;;
alter table breach_notice force row level security
-- ;;
create policy region_range on breach_notice
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on breach_notice to dengwen_app
-- ;;
alter table disposed_file enable row level security
-- ;;
alter table disposed_file force row level security
-- ;;
create policy region_range on disposed_file
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on disposed_file to dengwen_app
