-- Regions, units and staff: ordinary rows, rarely written.
create table region (
  region_code text collate "C" not null primary key,
  official_code text not null,
  name text not null,
  office_name text not null,
  created_at timestamptz not null,
  -- Local rules stricter than the Regulation, as terms/profile.ts has them.
  profile json
)
-- ;;
create table unit (
  region_code text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  full_name text not null,
  short_name text not null,
  aliases jsonb not null,
  category text not null,
  superior text not null,
  valid_from date not null,
  valid_to date,
  review_superior_id text collate "C",
  primary key (region_code, id)
)
-- ;;
-- A name is one unit's at a time; one that is gone may leave its name to another.
create unique index unit_by_name on unit (region_code, full_name) where valid_to is null
-- ;;
-- How a unit was called, and under whom it stood, until the day it was changed: the row of the unit says how it is now.
create table unit_past (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  valid_to date not null,
  full_name text not null,
  short_name text not null,
  superior text not null,
  document text not null,
  primary key (region_code, unit_id, valid_to)
)
-- ;;
-- Which units continue one that was merged, split or dissolved; the first takes over what nobody gave to another.
create table unit_succession (
  region_code text collate "C" not null,
  from_id text collate "C" not null,
  to_id text collate "C" not null,
  place smallint not null,
  on_day date not null,
  cause text not null check (cause in ('merged', 'split', 'dissolved', 'designated')),
  document text not null,
  primary key (region_code, from_id, to_id)
)
-- ;;
create table staff (
  region_code text collate "C" not null,
  id text collate "C" not null,
  login text not null,
  name text not null,
  role text not null check (role in ('registrar', 'officeHead', 'handler', 'unitHead', 'auditor', 'admin', 'operator')),
  unit_id text collate "C" not null,
  password_hash text,
  active boolean not null,
  primary key (region_code, id),
  unique (region_code, login)
)
-- ;;
create table session (
  region_code text collate "C" not null,
  token_hash bytea not null,
  staff_id text collate "C" not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_code, token_hash)
)
-- ;;
-- A subject is anything somebody owes something about: the row is the fold of its events.
create table subject (
  region_code text collate "C" not null,
  id uuid not null,
  kind text not null,
  number text not null,
  upstream_no text,
  opened_on date not null,
  version integer not null,
  stage text not null,
  state json not null,
  head_hash bytea not null,
  primary key (region_code, id),
  unique (region_code, kind, number)
)
with (toast_tuple_target = 8160)
-- ;;
create index subject_by_upstream_no on subject (region_code, kind, upstream_no) where upstream_no is not null
-- ;;
create index subject_by_day on subject (region_code, kind, opened_on desc, id)
-- ;;
-- Acts, append-only, kept as the very text that was hashed (json, not jsonb), each with the clock entries it made. Each row carries the hash of the one before it in its subject.
create table event (
  region_code text collate "C" not null,
  subject_id uuid not null,
  seq integer not null,
  kind text not null,
  type text not null,
  on_day date not null,
  recorded_at timestamptz not null,
  actor text not null,
  act json not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (region_code, subject_id, seq)
)
-- ;;
create index event_recorded on event using brin (region_code, recorded_at)
-- ;;
-- How duties counted in the rates, in double entry and append-only: an act that changes how a duty settles takes the old
-- settlement off (-1) and puts the new one on (+1), so that a rate as known at any moment is one sum over sign.
create table duty_tally (
  region_code text collate "C" not null,
  subject_id uuid not null,
  seq integer not null,
  duty_id text collate "C" not null,
  sign smallint not null check (sign in (-1, 1)),
  recorded_at timestamptz not null,
  term text not null,
  on_day date not null,
  timely boolean not null,
  primary key (region_code, subject_id, seq, duty_id, sign)
)
-- ;;
create index duty_tally_settled on duty_tally (region_code, on_day, recorded_at) include (term, timely, sign)
-- ;;
-- What is owed now: the fold of the clock ledger, and the worklist.
create table duty (
  region_code text collate "C" not null,
  subject_id uuid not null,
  duty_id text collate "C" not null,
  subject_kind text not null,
  term text not null,
  owner text collate "C" not null,
  counted boolean not null,
  from_on date not null,
  base_on date not null,
  due_on date not null,
  -- The day to work towards: a stricter local rule's, else due_on.
  act_by date not null,
  calendar text not null,
  provisional boolean not null,
  extended_days smallint not null,
  status text not null check (status in ('running', 'suspended', 'met', 'waived')),
  suspended_on date,
  settled_on date,
  waived text,
  primary key (region_code, subject_id, duty_id)
)
-- ;;
create index duty_open on duty (region_code, owner, act_by, subject_id, duty_id) include (due_on) where status in ('running', 'suspended')
-- ;;
create index duty_open_everyone on duty (region_code, act_by, subject_id, duty_id) include (due_on) where status in ('running', 'suspended')
-- ;;
-- Which units take part in a subject: who may find it.
create table party (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  subject_id uuid not null,
  role text not null check (role in ('lead', 'assisting', 'reviewer')),
  opened_on date not null,
  primary key (region_code, unit_id, subject_id)
)
-- ;;
create index party_by_day on party (region_code, unit_id, opened_on desc, subject_id)
-- ;;
-- The countable face of a petition, in double entry and append-only: an act that changes what is counted takes the old
-- face off (-1) and puts the new one on (+1). A figure, as known at any moment, is a sum over sign.
create table petition_tally (
  region_code text collate "C" not null,
  subject_id uuid not null,
  seq integer not null,
  sign smallint not null check (sign in (-1, 1)),
  recorded_at timestamptz not null,
  -- Null for a petition split off another: one submission is registered and counted once.
  registered_on date,
  concluded_on date,
  form text not null,
  venue text not null,
  people integer not null,
  category text not null,
  unit_id text collate "C" not null,
  relation text not null,
  unit_rating text,
  office_rating text,
  passed_to text collate "C",
  routed_on date,
  route text,
  primary key (region_code, subject_id, seq, sign)
)
-- ;;
create index petition_tally_registered on petition_tally (region_code, registered_on, recorded_at)
-- ;;
create index petition_tally_routed on petition_tally (region_code, routed_on, recorded_at) where routed_on is not null
-- ;;
create index petition_tally_concluded on petition_tally (region_code, concluded_on, recorded_at) where concluded_on is not null
-- ;;
-- The same for the office's other subjects, which are few: what is counted lies in `face`.
create table register_tally (
  region_code text collate "C" not null,
  subject_id uuid not null,
  seq integer not null,
  sign smallint not null check (sign in (-1, 1)),
  recorded_at timestamptz not null,
  kind text not null,
  opened_on date not null,
  closed_on date,
  face jsonb not null,
  primary key (region_code, subject_id, seq, sign)
)
-- ;;
create index register_tally_opened on register_tally (region_code, kind, opened_on, recorded_at)
-- ;;
-- Personal data, outside the journal, so that it can be disposed of while the chain still verifies.
create table person (
  region_code text collate "C" not null,
  id uuid not null,
  subject_id uuid not null,
  role text not null,
  name text,
  id_number bytea,
  id_number_mac bytea,
  phone bytea,
  phone_mac bytea,
  address bytea,
  disposed_at timestamptz,
  primary key (region_code, subject_id, id)
)
-- ;;
create index person_id_number on person (region_code, id_number_mac) where id_number_mac is not null
-- ;;
-- The code a petitioner asks about her petition with: only its HMAC, under a key outside the database.
create table query_code (
  region_code text collate "C" not null,
  subject_id uuid not null,
  digest bytea not null,
  primary key (region_code, subject_id)
)
-- ;;
-- Texts, outside the journal; the event keeps the salted hash.
create table content (
  region_code text collate "C" not null,
  id uuid not null,
  subject_id uuid not null,
  field text not null,
  text text,
  salt bytea not null,
  digest bytea not null,
  disposed_at timestamptz,
  primary key (region_code, subject_id, id)
)
-- ;;
-- One row of an office's own ledger, and the subject (or unit) it became.
create table ledger_row (
  region_code text collate "C" not null,
  ledger text not null,
  subject_id uuid not null,
  ordinal integer not null,
  book text not null,
  sheet text not null,
  serial text,
  cells jsonb,
  primary key (region_code, ledger, subject_id)
)
-- ;;
-- The last book read of each ledger: its title rows, sheets and columns, so that it can be written out as it came.
create table ledger_book (
  region_code text collate "C" not null,
  ledger text not null,
  recorded_at timestamptz not null,
  actor text not null,
  file_name text not null,
  file_digest bytea not null,
  layout jsonb not null,
  primary key (region_code, ledger, recorded_at)
)
-- ;;
-- Every command once: the same request gives the same answer.
create table request (
  region_code text collate "C" not null,
  id text collate "C" not null,
  body_digest bytea not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  primary key (region_code, id)
)
-- ;;
-- Letters, messages and notices leave only from here, written in the transaction of the act.
create table outbox (
  region_code text collate "C" not null,
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts smallint not null,
  locked_until timestamptz,
  done_at timestamptz,
  primary key (region_code, id)
)
-- ;;
create index outbox_waiting on outbox (region_code, run_at) where done_at is null
-- ;;
-- Seals over the journal of a region: each binds the newest event of the subjects touched, and the seal before it.
create table seal (
  region_code text collate "C" not null,
  n integer not null,
  sealed_at timestamptz not null,
  leaves bytea not null,
  hash bytea not null,
  primary key (region_code, n)
)
