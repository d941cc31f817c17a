import { citations } from './citations.ts'

/** Adds what is picked to what is written: nothing she typed is replaced. */
export function Cite({ about, written, write }: CiteAsked) {
  return (
    <label className="cite">
      <small className="quiet">{about}：从常用的里选，条号由您核对填写</small>
      <select
        value=""
        onChange={({ target: { value } }) => {
          if (value !== '') write(joined(written, value))
        }}
      >
        <option value="">选一项加上</option>
        {Object.entries(citations).map(([group, laws]) => (
          <optgroup key={group} label={group}>
            {laws.map((law) => (
              <option key={law}>{law}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

interface CiteAsked {
  readonly about: string
  readonly written: string
  readonly write: (text: string) => void
}

export function joined(written: string, law: string): string {
  const before = written.trim()
  if (before.includes(law)) return written
  return before === '' ? law : `${before.replace(/[；。]$/u, '')}；${law}`
}
