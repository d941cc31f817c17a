-- The files held for a petition's materials: while the row is there the file is kept and may be asked for. What it is and
-- where it came from stands in the journal; taking the row away is how a file is disposed of.
create table attachment (
  region_code text collate "C" not null,
  subject_id uuid not null,
  digest text collate "C" not null,
  recorded_at timestamptz not null,
  primary key (region_code, subject_id, digest)
)
-- ;;
create index attachment_by_digest on attachment (region_code, digest)
-- ;;
alter table attachment enable row level security
-- ;;
alter table attachment force row level security
-- ;;
create policy region_range on attachment
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, delete on attachment to dengwen_app
