const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** 2026年3月18日 10:00, by Peking's clock whatever the machine's own says. */
export function Moment({ of }: { readonly of: string }) {
  return <time dateTime={of}>{format.format(new Date(of))}</time>
}
