import type { KeyList } from '../../../../server/sealed/keys.ts'
import { StepForm } from '../../act/step-form.tsx'
import { api } from '../../api/api.ts'
import { NotDone } from '../../api/problem.ts'
import type { Fault, Problem } from '../../api/problem.ts'
import { useDesk } from '../../desk-context.ts'
import { PassphraseRow, useTyped } from './typed.tsx'

/** Which key takes in now; the custodian makes the first and every later one. */
export function Keys({ keys, changed }: { readonly keys: KeyList; readonly changed: () => void }) {
  const { me } = useDesk()
  const inUse = keys.find((key) => key.inUse)
  const isCustodian = me.role.code === 'unitHead'
  return (
    <section className="sealed-part" aria-label="密钥">
      <h2>密钥</h2>
      {inUse === undefined ? (
        <p className="note">
          密封仓还没有启用：没有密钥，什么也收不进来。
          {isCustodian ? '请在下面设第一把。' : '请本机关负责人设第一把密钥。'}
        </p>
      ) : (
        <p>
          正在用第{inUse.id}把，{inUse.by}于{inUse.madeAt.slice(0, 10)}设。
        </p>
      )}
      {isCustodian && (
        <details open={inUse === undefined}>
          <summary>{inUse === undefined ? '设密钥' : '设新的一把'}</summary>
          <MakeKey changed={changed} />
        </details>
      )}
    </section>
  )
}

function MakeKey({ changed }: { readonly changed: () => void }) {
  const [reading, again, identity, identityAgain] = [useTyped(), useTyped(), useTyped(), useTyped()]
  const send = (requestId: string) => {
    const wrong = [
      ...(reading.value === again.value ? [] : [{ path: 'again', problem: '两次输入的开启口令不一样' }]),
      ...(identity.value === identityAgain.value
        ? []
        : [{ path: 'identityAgain', problem: '两次输入的身份口令不一样' }]),
    ]
    if (wrong.length > 0) throw new NotDone(typedTwice(wrong))
    return api.makeSealedKey({ requestId, passphrase: reading.value, identityPassphrase: identity.value })
  }
  return (
    <StepForm
      label="设密钥"
      refused="没有设"
      danger
      send={(requestId) => Promise.resolve().then(() => send(requestId))}
      changed={changed}
    >
      {(faults) => (
        <>
          <p>口令哪里都不保存，丢了就再也打不开。请写在纸上，分开锁好。</p>
          <PassphraseRow
            {...{ id: 'reading', label: '开启口令', path: 'passphrase', faults, typed: reading }}
            hint="至少16个字符；看内容的人用，由您当面告诉他们"
          />
          <PassphraseRow {...{ id: 'again', label: '再输一次开启口令', path: 'again', faults, typed: again }} />
          <PassphraseRow
            {...{ id: 'identity', label: '身份口令', path: 'identityPassphrase', faults, typed: identity }}
            hint="至少16个字符，和开启口令不同；只有您知道，批准查看身份时用"
          />
          <PassphraseRow
            {...{
              id: 'identity-again',
              label: '再输一次身份口令',
              path: 'identityAgain',
              faults,
              typed: identityAgain,
            }}
          />
        </>
      )}
    </StepForm>
  )
}

function typedTwice(faults: readonly Fault[]): Problem {
  return { kind: 'faults', title: '填写有误', detail: '请改正以后再设', faults }
}
