// The walls of the house. Every rule is named, says where the code belongs instead, and has been seen to refuse:
// walls/walls.test.ts plants one forbidden import for each, and fails for a rule without such a case.

const LOWER = ['calendar', 'terms', 'petition', 'permits', 'store']
const SIDE = ['documents', 'insight']
const MIDDLE = [...LOWER, 'registers', 'statistics', 'ledgers']
const BELOW_SERVER = [...MIDDLE, 'reports', ...SIDE]

/** Room → the rooms it may import. What is not listed is forbidden; a room may always import itself. */
const rooms = {
  calendar: {
    mayImport: [],
    elsewhere: 'The calendar knows days and nothing of petitions. A rule about a clock belongs in terms.',
  },
  terms: {
    mayImport: ['calendar'],
    elsewhere: 'A clock knows days and its article. What an act does to a petition belongs in petition.',
  },
  petition: {
    mayImport: ['calendar', 'terms'],
    elsewhere: 'The aggregate decides about the law. Who may do it belongs in permits, keeping it in store.',
  },
  permits: {
    mayImport: ['calendar', 'terms', 'petition'],
    elsewhere: 'A permit is decided from a petition and an actor. What must be looked up first is passed in by store.',
  },
  insight: {
    mayImport: ['petition'],
    elsewhere: 'Help with text reads petitions handed to it. Fetching them belongs in the server.',
  },
  documents: {
    mayImport: ['calendar', 'petition'],
    elsewhere: 'A paper is laid out from fields handed to it. Collecting them belongs in reports or the server.',
  },
  store: {
    mayImport: LOWER,
    elsewhere:
      'The store keeps and finds. A figure belongs in statistics, a workbook in ledgers, a screen in the server.',
  },
  registers: {
    mayImport: LOWER,
    elsewhere:
      'A register is a subject of its own. Reading it from a workbook belongs in ledgers, counting in statistics.',
  },
  statistics: {
    mayImport: [...LOWER, 'registers'],
    elsewhere: 'A figure counts what is in the journal. Putting figures into words belongs in reports.',
  },
  ledgers: {
    mayImport: [...LOWER, 'registers'],
    elsewhere: 'A ledger is read into acts and written from rows. Counting belongs in statistics.',
  },
  reports: {
    mayImport: [...MIDDLE, ...SIDE],
    elsewhere: 'A report is made of figures and documents. Asking for one belongs in the server or the command line.',
  },
  demonstration: {
    mayImport: BELOW_SERVER,
    elsewhere: 'The demonstration county is made with the acts of the house. Starting it belongs in cli or server.',
  },
  server: {
    mayImport: [...BELOW_SERVER, 'demonstration'],
    elsewhere: 'The server does not know the screens in front of it. Putting them together belongs in cli.',
  },
  portal: {
    mayImport: [...BELOW_SERVER, 'server'],
    elsewhere: 'The public site knows neither the desk nor the command line. What both need belongs in the server.',
  },
  desk: {
    mayImport: ['calendar', 'terms', 'petition', 'permits', 'server'],
    elsewhere: 'The desk runs in a browser and asks the server. Queries and files belong behind one of its routes.',
  },
  cli: {
    mayImport: [...BELOW_SERVER, 'demonstration', 'server', 'portal', 'desk'],
    elsewhere: 'The command line is the outermost room and puts the others together.',
  },
}

const oneOf = (names) => `(${names.join('|')})`
const TESTS = '\\.(test|e2e|fixture)\\.ts$|/testing'
const PURE_ROOMS = '^src/(calendar|terms|petition|permits|insight)/'

const roomWalls = Object.entries(rooms)
  .filter(([room]) => room !== 'cli')
  .map(([room, { mayImport, elsewhere }]) => ({
    name: `${room}-looks-only-where-it-may`,
    comment: `${elsewhere} ${room} may import: ${mayImport.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/${oneOf(Object.keys(rooms))}/`, pathNot: `^src/${oneOf([room, ...mayImport])}/` },
  }))

const innerWalls = [
  {
    name: 'acts-do-not-know-one-another',
    comment:
      'One folder is one legal act (its test may perform others first). What two acts share belongs in a file of src/petition, named for what it is in the law.',
    severity: 'error',
    from: { path: '^src/petition/actions/([^/]+)/', pathNot: TESTS },
    to: { path: '^src/petition/actions/[^/]+/', pathNot: '^src/petition/actions/$1/' },
  },
  {
    name: 'figures-do-not-know-one-another',
    comment:
      'One folder is one figure. What two figures share belongs in a file of src/statistics; a ratio of two is a report’s.',
    severity: 'error',
    from: { path: '^src/statistics/([^/]+)/', pathNot: TESTS },
    to: { path: '^src/statistics/[^/]+/', pathNot: '^src/statistics/$1/' },
  },
  {
    name: 'pure-rooms-touch-no-machine',
    comment:
      'calendar, terms, petition, permits and insight read no file, clock or network. Pass what they need as arguments.',
    severity: 'error',
    from: { path: PURE_ROOMS, pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'only-the-store-knows-the-driver',
    comment:
      'There is one way to the database: openDb and what src/store offers. A query above it is handed its connection, and may name its type.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/store/|${TESTS}` },
    to: { path: 'node_modules/(@types/)?pg/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-server-rooms-know-the-web',
    comment: 'Requests and replies end in server, portal and cli. Deeper rooms take plain arguments and return values.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(server|portal|cli)/' },
    to: { path: 'node_modules/(fastify|@fastify|fastify-[^/]+)/' },
  },
]

const deskWalls = [
  {
    name: 'the-desk-runs-in-a-browser',
    comment:
      'What the application carries to the browser is itself, the calendar and the words of a petition; of all else it may name the types. A rule or a query belongs behind a route of the server.',
    severity: 'error',
    from: { path: '^src/desk/app/', pathNot: TESTS },
    to: {
      path: '^src/',
      pathNot: '^src/(desk/app|calendar)/|^src/petition/words\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'the-desk-is-made-of-few-packages',
    comment:
      'Each package is weight on every clerk’s line: React, Ant Design, its icons, ECharts. Thirty lines of our own, or a decision.',
    severity: 'error',
    from: { path: '^src/desk/app/', pathNot: TESTS },
    to: {
      path: 'node_modules/',
      pathNot: 'node_modules/(@types/)?(react|react-dom|antd|@ant-design/icons|echarts)/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'nobody-but-the-browser-runs-the-desk',
    comment: 'The application is built and sent as files. What the server needs too belongs in a room below both.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/desk/app/' },
    to: { path: '^src/desk/app/' },
  },
]

const houseWalls = [
  {
    name: 'only-the-rooms-of-the-house',
    comment:
      'A new room is a decision: name it in ARCHITECTURE.md and in the table of rooms here, or use one that is there.',
    severity: 'error',
    from: {},
    to: { path: '^src/', pathNot: `^src/${oneOf(Object.keys(rooms))}/` },
  },
  {
    name: 'no-room-without-a-name',
    comment:
      'utils, common, helpers and shared say nothing. Name the folder for the work, or put the code where it is used.',
    severity: 'error',
    from: {},
    to: { path: '(^|/)(utils?|common|helpers?|shared)(/|\\.[a-z]+$)', pathNot: 'node_modules' },
  },
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one file, or hide a third that both need.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'Nothing imports this file and it imports nothing: add it to its registry, or delete it.',
    severity: 'error',
    from: { orphan: true, path: '^src/', pathNot: `${TESTS}|^src/cli/main\\.ts$|^src/portal/upload\\.js$|\\.d\\.ts$` },
    to: {},
  },
  {
    name: 'work-does-not-import-tests',
    comment: 'A fixture that the work needs is not a fixture. Move it out of the test into the room it serves.',
    severity: 'error',
    from: { pathNot: `${TESTS}|^(e2e|walls)/` },
    to: { path: TESTS, pathNot: 'node_modules' },
  },
  {
    name: 'src-stands-alone',
    comment:
      'What runs in an office does not need the scripts, benchmarks or journeys. Move what it needs into a room of src.',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { path: '^(bench|e2e|scripts|walls)/' },
  },
  {
    name: 'no-development-package-at-work',
    comment: 'An office installs without development packages. Make it a dependency with a reason, or do without.',
    severity: 'error',
    from: { path: '^(src|bin)/', pathNot: `${TESTS}|^src/desk/app/` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'no-undeclared-package',
    comment:
      'It works only because another package brought it. Declare it in package.json with an exact version, or do without.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'nothing-unresolvable',
    comment: 'This import leads nowhere. Mind the .ts extension and the spelling.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

module.exports = {
  forbidden: [...roomWalls, ...innerWalls, ...deskWalls, ...houseWalls],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
