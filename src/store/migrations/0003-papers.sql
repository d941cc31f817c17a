-- 发文字号: the last number taken per organ, series and year. The row is locked until the paper is signed or refused, so
-- that no number is lost; which paper bears which number stands in the journal.
create table paper_series (
  region_code text collate "C" not null,
  organ text collate "C" not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (region_code, organ, series, year)
)
-- ;;
-- An organ's own 机关代字, where it is not its short name.
create table organ_mark (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  mark text not null,
  primary key (region_code, unit_id)
)
-- ;;
-- An office's own .docx laid over ours; the file lies content-addressed in the data folder.
create table paper_template (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  kind text not null,
  digest text not null,
  file_name text not null,
  uploaded_at timestamptz not null,
  actor text not null,
  primary key (region_code, unit_id, kind)
)
-- ;;
alter table paper_series enable row level security
-- ;;
alter table paper_series force row level security
-- ;;
create policy region_range on paper_series
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on paper_series to dengwen_app
-- ;;
alter table organ_mark enable row level security
-- ;;
alter table organ_mark force row level security
-- ;;
create policy region_range on organ_mark
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update on organ_mark to dengwen_app
-- ;;
alter table paper_template enable row level security
-- ;;
alter table paper_template force row level security
-- ;;
create policy region_range on paper_template
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on paper_template to dengwen_app
