import { z } from 'zod'

/** What a stream tells: subjects this person may see on which something was just recorded. What it was she asks for. */
export const liveChange = z.object({
  subjects: z.array(z.string()).describe('您可以查看的、刚有新的办理的'),
  more: z.boolean().describe('还有更多，没有逐件列出'),
})
export type LiveChange = z.infer<typeof liveChange>
