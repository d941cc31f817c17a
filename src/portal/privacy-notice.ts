import { privacyNotice as points } from '../petition/privacy-notice.ts'
import { html } from '../server/pages/html.ts'

/** Before she writes, folded: what becomes of it. */
export const privacyNotice = html`<details>
  <summary>您写的这些，谁拿着、做什么用、留多久</summary>
  <ul>
    ${points.map((point) => html`<li>${point}</li>`)}
  </ul>
</details>`
