import { useEffect, useState } from 'react'

/** That it runs, on what, and for how long by now. */
export function Running({ step, file }: { readonly step: 'looking' | 'writing'; readonly file: File }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((before) => before + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return (
    <div className="running">
      <progress aria-label={step === 'looking' ? '正在核对' : '正在写入'} />
      <p role="status">
        正在{step === 'looking' ? '核对' : '写入'}「{file.name}」，请不要关闭这一页。
        {step === 'writing' && '写到一半断了的，一行也不会留下。'}
      </p>
      <p aria-hidden="true">已经{seconds}秒</p>
    </div>
  )
}
