import { Input } from 'antd'
import type { PaperKindView } from '../../../../server/paper-kinds.ts'
import { ActForm } from '../../act/act-form.tsx'
import type { ActFormAsked } from '../../act/act-form.tsx'
import { FieldRow, faultAt } from '../../act/field-row.tsx'
import type { Ground } from '../../act/ground.ts'
import { first } from '../../act/values.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { readWording, writeWording } from './wording.ts'

const { TextArea } = Input

/** 拟稿: a kind of paper, and each of its items as a field of its own. What the file holds needs no writing. */
export function DraftPaper(asked: Omit<ActFormAsked, 'texts'>) {
  return <ActForm {...asked} only={{ kind: asked.petition.draftable }} texts={(ground) => <Items ground={ground} />} />
}

function Items({ ground }: { readonly ground: Ground }) {
  const { value: kinds = [] } = useAsked('paper kinds', api.paperKinds)
  const kind = kinds.find((each) => each.kind === first(ground.values, 'kind'))
  if (kind === undefined) return <p className="note">选好文书种类，就列出它的各个项目。</p>
  const own = kind.fields.filter(({ fromFile }) => !fromFile)
  const filed = kind.fields.filter(({ fromFile }) => fromFile)
  return (
    <>
      {own.map((item) => (
        <Item key={item.label} item={item} ground={ground} />
      ))}
      {filed.length > 0 && (
        <details>
          <summary>取自案卷的项目，一般不用写；要改写的在这里写（{filed.length}项）</summary>
          {filed.map((item) => (
            <Item key={item.label} item={item} ground={ground} />
          ))}
        </details>
      )}
    </>
  )
}

const wordingField = 'text.wording'

function Item({ item, ground }: { readonly item: PaperKindView['fields'][number]; readonly ground: Ground }) {
  const { label, required, fromFile, article } = item
  const { values, change, form, faults } = ground
  const items = readWording(values[wordingField]?.[0] ?? '')
  return (
    <FieldRow
      id={`${form.act}-${label}`}
      label={label}
      required={required && !fromFile}
      fault={faultAt(faults, 'texts.wording')}
      hint={article}
    >
      {(tied) => (
        <TextArea
          {...tied}
          value={items.get(label) ?? ''}
          rows={1}
          onChange={(event) => change(wordingField, [writeWording(items, label, event.target.value)])}
        />
      )}
    </FieldRow>
  )
}
