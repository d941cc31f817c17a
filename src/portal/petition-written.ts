import type { PlainDate } from '../calendar/plain-date.ts'
import type { RegisterBody } from '../server/petition-commands.ts'
import { firstOf } from './fields.ts'
import type { Values } from './fields.ts'
import { headsOf, representativesOf } from './steps.ts'

/** Who wants to stay unnamed is written down as this. */
const unnamed = '匿名'

/** What she wrote, as a petition to be registered; only of values in which nothing is missing. */
export function registrationOf(values: Values, today: PlainDate): RegisterBody {
  const kind = kindOf(firstOf(values, 'kind'))
  return {
    input: {
      ...{ on: today, form: 'online', venue: 'county', source: '本局网站', category: '', people: headsOf(values) ?? 1 },
      ...(kind !== undefined && { kind }),
      ...(firstOf(values, 'hideName') === 'yes' && { nameHidden: true }),
    },
    text: textOf(values),
    demands: [...(values['demands'] ?? [])],
    persons: personsOf(values),
  }
}

function kindOf(given: string): RegisterBody['input']['kind'] {
  return given === 'appeal' || given === 'suggestion' || given === 'accusation' ? given : undefined
}

/** The letter as one text; what she was asked for beside the story stands under its own heading. */
function textOf(values: Values): string {
  const parts = [
    ['', firstOf(values, 'story')],
    ['事情发生在', firstOf(values, 'place')],
    ['信访人认为应由哪个单位处理', firstOf(values, 'unit')],
    ['被检举、控告的单位和人员', firstOf(values, 'kind') === 'accusation' ? firstOf(values, 'accused') : ''],
    ['以前反映的情况', firstOf(values, 'before')],
  ] as const
  return parts
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => (heading === '' ? text : `【${heading}】${text}`))
    .join('\n')
}

function personsOf(values: Values): RegisterBody['persons'] {
  const contact = ['idNumber', 'phone', 'address'] as const
  const given = contact.flatMap((name) =>
    firstOf(values, name) === '' ? [] : [[name, firstOf(values, name)] as const],
  )
  const name = firstOf(values, 'noName') === 'yes' ? unnamed : firstOf(values, 'name')
  const writer = firstOf(values, 'writer')
  return [
    { role: 'petitioner', name, ...Object.fromEntries(given) },
    ...representativesOf(values).map((each) => ({ role: 'representative' as const, name: each })),
    ...(writer === '' ? [] : [{ role: 'writer' as const, name: writer }]),
  ]
}
