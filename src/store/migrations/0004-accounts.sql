-- Roles, passwords, second factors, sessions: what it takes to be believed to be somebody.
alter table staff drop constraint staff_role_check
-- ;;
alter table staff add constraint staff_role_check check (role in (
  'registrar', 'officeHead', 'leader', 'handler', 'unitHead', 'auditor', 'admin', 'securityAdmin', 'operator'))
-- ;;
-- Who holds the account, across accounts: 工号, never an identity number.
alter table staff add column person text
-- ;;
alter table staff add column password_set_at timestamptz
-- ;;
-- The password was set by somebody else and is good for one thing: setting another.
alter table staff add column must_change boolean not null default false
-- ;;
update staff set person = login where person is null
-- ;;
update staff set password_set_at = current_timestamp where password_hash is not null
-- ;;
-- 三员: system, security and audit administrator are three people, whatever two transactions do at once.
create unique index staff_one_administrator on staff (region_code, person)
  where active and role in ('admin', 'securityAdmin', 'auditor')
-- ;;
-- How strict the region is. Only added to: the newest row holds.
create table account_policy (
  region_code text collate "C" not null,
  recorded_at timestamptz not null,
  password_days int,
  second_factor_roles json not null,
  actor text collate "C" not null,
  primary key (region_code, recorded_at)
)
-- ;;
-- The last few passwords, which none may be again.
create table password_past (
  region_code text collate "C" not null,
  staff_id text collate "C" not null,
  set_at timestamptz not null,
  password_hash text not null,
  primary key (region_code, staff_id, set_at)
)
-- ;;
-- A secret for one-time codes, encrypted; asked for once it is confirmed. last_step: the last code that was taken.
create table second_factor (
  region_code text collate "C" not null,
  staff_id text collate "C" not null,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  primary key (region_code, staff_id)
)
-- ;;
create table recovery_code (
  region_code text collate "C" not null,
  staff_id text collate "C" not null,
  code_mac bytea not null,
  used_at timestamptz,
  primary key (region_code, staff_id, code_mac)
)
-- ;;
-- Failed tries of one account, second factor or address, which are told by their mac alone: who mistypes may type a password.
create table sign_in_try (
  region_code text collate "C" not null,
  kind text not null check (kind in ('account', 'factor', 'address')),
  who_mac bytea not null,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (region_code, kind, who_mac)
)
-- ;;
-- Lets somebody in once: the first security administrator, or who has to set a new password.
create table account_token (
  region_code text collate "C" not null,
  token_hash bytea not null,
  kind text not null check (kind in ('first', 'reset')),
  staff_id text collate "C",
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_code, token_hash)
)
-- ;;
-- What was done to whose account, and by whom. Only added to; read by the auditor.
create table account_change (
  region_code text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  actor text collate "C" not null,
  staff_id text collate "C",
  what text not null,
  was text,
  becomes text,
  primary key (region_code, id)
)
-- ;;
create index account_change_by_time on account_change (region_code, at desc, id)
-- ;;
-- Who is signed in was let in under other rules: everybody signs in again.
delete from session
-- ;;
alter table session add column id uuid not null
-- ;;
-- 'full', or the one step that is still owed.
alter table session add column stage text not null check (stage in ('secondFactor', 'enrol', 'newPassword', 'full'))
-- ;;
-- When she last showed that it is she.
alter table session add column fresh_at timestamptz not null
-- ;;
alter table session add column address text not null
-- ;;
alter table session add column agent text not null
-- ;;
create unique index session_by_id on session (region_code, id)
-- ;;
alter table account_policy enable row level security
-- ;;
alter table account_policy force row level security
-- ;;
create policy region_range on account_policy
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on account_policy to dengwen_app
-- ;;
alter table password_past enable row level security
-- ;;
alter table password_past force row level security
-- ;;
create policy region_range on password_past
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, delete on password_past to dengwen_app
-- ;;
alter table second_factor enable row level security
-- ;;
alter table second_factor force row level security
-- ;;
create policy region_range on second_factor
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on second_factor to dengwen_app
-- ;;
alter table recovery_code enable row level security
-- ;;
alter table recovery_code force row level security
-- ;;
create policy region_range on recovery_code
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on recovery_code to dengwen_app
-- ;;
alter table sign_in_try enable row level security
-- ;;
alter table sign_in_try force row level security
-- ;;
create policy region_range on sign_in_try
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on sign_in_try to dengwen_app
-- ;;
alter table account_token enable row level security
-- ;;
alter table account_token force row level security
-- ;;
create policy region_range on account_token
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, delete on account_token to dengwen_app
-- ;;
alter table account_change enable row level security
-- ;;
alter table account_change force row level security
-- ;;
create policy region_range on account_change
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert on account_change to dengwen_app
