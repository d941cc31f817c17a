-- A report as it was issued: its file, its figures and their definitions as they stood. Never changed; what is learnt later
-- is told in a note of adjustments.
create table issued_report (
  region_code text collate "C" not null,
  id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date not null,
  units text not null,
  as_of text not null,
  known_before timestamptz not null,
  sheet json not null,
  file_name text not null,
  file_digest text not null,
  issued_on date not null,
  issued_by text not null,
  recorded_at timestamptz not null,
  actor text not null,
  primary key (region_code, id)
)
-- ;;
alter table issued_report enable row level security
-- ;;
alter table issued_report force row level security
-- ;;
create policy region_range on issued_report
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on issued_report to dengwen_app
