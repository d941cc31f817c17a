import { useDeferredValue } from 'react'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

const shortest = 6

/** The same number of the upper system is the same petition: it is shown before it is registered twice. */
export function Known({ number }: { readonly number: string }) {
  const asked = useDeferredValue(number)
  return asked.length >= shortest && <Found key={asked} number={asked} />
}

function Found({ number }: { readonly number: string }) {
  const { value } = useAsked(`number ${number}`, () => api.petitions({ number, limit: 1 }))
  const found = value?.petitions[0]
  return (
    found !== undefined && (
      <p className="note" role="status">
        这个编号已经登记过：<Go to={`/desk/petitions/${found.id}`}>{found.no}</Go>（<Day of={found.registeredOn} />
        登记，{found.stage.label}）。同一件不要重复登记。
      </p>
    )
  )
}
