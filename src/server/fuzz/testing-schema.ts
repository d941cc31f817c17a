import { z } from 'zod'

/** Support for tests: the parts of the published OpenAPI document that requests are drawn from; no other file may import it. */

export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Schema | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
  readonly allOf?: readonly Schema[] | undefined
  readonly additionalProperties?: boolean | Schema | undefined
  readonly propertyNames?: Schema | undefined
  readonly pattern?: string | undefined
  readonly minLength?: number | undefined
  readonly minimum?: number | undefined
  readonly minItems?: number | undefined
  readonly 'x-control'?: string | undefined
}

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
    propertyNames: schema.optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    minimum: z.number().optional(),
    minItems: z.number().optional(),
    'x-control': z.string().optional(),
  }),
)

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().default(false),
  schema,
})

const operation = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schema.optional() })) }).optional(),
})

const openApi = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema).default({}) }),
})

export interface Operation extends z.infer<typeof operation> {
  readonly method: string
  readonly path: string
}

export interface Published {
  readonly operations: readonly Operation[]
  readonly resolve: (schema: Schema) => Schema
}

/** Reads the document as any stranger would: what isn't in it isn't tried. */
export function readPublished(document: unknown): Published {
  const { paths, components } = openApi.parse(document)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ ...each, method: method.toUpperCase(), path })),
  )
  const resolve = (given: Schema): Schema => {
    const name = given.$ref?.split('/').at(-1)
    return name === undefined ? given : (components.schemas[name] ?? {})
  }
  return { operations, resolve }
}
