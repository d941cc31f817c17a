import type { UnitRegister } from '../../../../server/unit-register.ts'
import { api } from '../../api/api.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import { Fact } from './fact.tsx'
import { Order } from './order.tsx'
import type { OrderField } from './order.tsx'
import { addressOf } from './places.ts'

interface Asked {
  readonly id: string
  readonly register: UnitRegister
  readonly changed: () => void
}

const documentField: OrderField = {
  ...{ name: 'document', label: '依据的文件和文号', as: 'line' },
  hint: '机构改革、设立、更名文件，如 青编〔2026〕3号',
}
const shortField: OrderField = { name: 'shortName', label: '简称', as: 'line', optional: true, hint: '不填就用全称' }

function useDayField(name: string): OrderField {
  const { today } = useDesk()
  return { name, label: '从哪一天起', as: 'day', preset: today, hint: '不晚于今天；还没有生效的，到那一天再办' }
}

/** 列入名录. */
export function AddUnit({ changed }: Pick<Asked, 'changed'>) {
  const from = useDayField('from')
  return (
    <Order
      name="new-unit"
      label="列入新设立的单位"
      fields={[
        { name: 'fullName', label: '全称', as: 'line' },
        shortField,
        { name: 'superior', label: '上一级机关、单位', as: 'line', hint: '写全称；它的处理意见由上一级复查' },
        { name: 'category', label: '类别', as: 'line', optional: true, hint: '如县直、乡镇' },
        from,
        documentField,
      ]}
      send={async (given, requestId) => {
        await api.addUnit({ ...given, requestId })
        changed()
      }}
      said="单位已列入名录，可以请安全管理员建立账号了。"
    />
  )
}

/** One unit: what it is and was called, and what can be changed about it. */
export function Unit({ id, register, changed }: Asked) {
  const { units, mayChange } = register
  const unit = units.find((each) => each.id === id)
  const back = <Go to={addressOf('units')}>全部单位</Go>
  if (unit === undefined)
    return (
      <>
        <Title aside={back}>没有这个单位</Title>
        <p className="note">网址可能写错了。请从名录里进入。</p>
      </>
    )
  return (
    <>
      <Title aside={back}>{unit.fullName}</Title>
      <Facts unit={unit} />
      {unit.validTo === null && mayChange && <Orders unit={unit} changed={changed} />}
      {unit.validTo === null && !mayChange && <p className="note">更名、变更上级由系统管理员办理。</p>}
    </>
  )
}

function Facts({ unit }: { readonly unit: UnitRegister['units'][number] }) {
  const { shortName, category, superior, reviewer, validFrom, validTo, people, past, successors } = unit
  return (
    <>
      <dl className="facts">
        <Fact label="简称">{shortName}</Fact>
        <Fact label="类别">{category === '' ? '没有填' : category}</Fact>
        <Fact label="上一级">{superior === '' ? '没有填' : superior}</Fact>
        <Fact label="复查机关">{reviewer ?? '上一级机关、单位'}</Fact>
        <Fact label="可以登录的人">{people}</Fact>
        <Fact label="期间">
          <Day of={validFrom} />起
          {validTo !== null && (
            <>
              ，
              <Day of={validTo} />
              撤并
            </>
          )}
        </Fact>
      </dl>
      {past.length + successors.length > 0 && (
        <ul>
          {past.map(({ until, fullName, superior: over, document }) => (
            <li key={until}>
              <Day of={until} />
              以前叫{fullName}
              {over !== '' && `，上一级是${over}`}
              {document !== '' && `（${document}）`}
            </li>
          ))}
          {successors.map(({ name, on, cause, document }) => (
            <li key={name}>
              <Day of={on} />
              {cause.label}，由{name}承继
              {document !== '' && `（${document}）`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Orders({
  unit: { id, fullName },
  changed,
}: { readonly unit: UnitRegister['units'][number] } & Pick<Asked, 'changed'>) {
  const on = useDayField('on')
  const order = (what: 'name' | 'superior' | 'reviewer') => async (given: object, requestId: string) => {
    await api.changeUnit(id, what, { ...given, requestId })
    changed()
  }
  return (
    <div className="orders">
      <Order
        name={`rename-${id}`}
        label="更名"
        note={<p>{fullName}的编号、账号、手里的信访件都不变；以前的文书仍写那时的名称。</p>}
        fields={[{ name: 'fullName', label: '新的全称', as: 'line' }, shortField, on, documentField]}
        send={order('name')}
        said="已更名。"
      />
      <Order
        name={`superior-${id}`}
        label="变更上级"
        fields={[{ name: 'superior', label: '新的上一级机关、单位', as: 'line', hint: '写全称' }, on, documentField]}
        send={order('superior')}
        said="上级已变更。"
      />
      <Order
        name={`reviewer-${id}`}
        label="写明复查机关"
        note={<p>只在复查它的处理意见的不是名录上的上一级时才写（第三十五条）。</p>}
        fields={[{ name: 'reviewer', label: '复查机关', as: 'line', hint: '写全称' }]}
        send={order('reviewer')}
        said="复查机关已写明。"
      />
    </div>
  )
}
