import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isStorable } from './bodies.ts'
import type { FileForm } from './file-forms.ts'
import { fileForms } from './file-forms.ts'
import type { z } from 'zod'
import { faultsOf, faulty, ProblemError, sayIssue, unreadable } from './problem.ts'
import { receive } from './uploads.ts'
import type { Upload } from './uploads.ts'

type Fields = ReadonlyMap<string, readonly string[]>

/** A form as it was sent: every field with its values, and the files that came along. */
export interface Form {
  readonly fields: Fields
  readonly files: readonly Upload[]
}

export const noForm: Form = { fields: new Map(), files: [] }

/** A form without files. @throws {ProblemError} when the body is none */
export function formOf(body: unknown): Form {
  if (!(body instanceof URLSearchParams)) throw new ProblemError(unreadable)
  return { fields: grouped([...body]), files: [] }
}

const mostFields = 100
const mostOfField = 64 * 1024

/** Lets multipart/form-data in as a stream: nothing of it is read until a route asks for it. */
export async function takeMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { fields: mostFields, fieldSize: mostOfField, fieldNameSize: 100, headerPairs: 20 },
  })
}

/**
 * Reads a form with files: these go to the disk, into `folder`. `beforeFiles` sees the fields that came before the first
 * file, so that who may not send one is refused before a byte of it is kept.
 *
 * @throws {ProblemError} when there is too much of something, or the form is broken off
 */
export async function receiveForm(request: FastifyRequest, order: FormOrder): Promise<Form> {
  try {
    const { fields, files } = await partsOf(request, order)
    // A browser sends a nameless, empty part for a file nobody chose.
    return { fields: grouped(fields), files: files.filter(({ name, bytes }) => name !== '' || bytes > 0) }
  } catch (error) {
    throw isKnown(error) ? error : new ProblemError(unreadable)
  }
}

async function partsOf(request: FastifyRequest, { folder, takes, beforeFiles }: FormOrder) {
  const { most, count } = fileForms[takes]
  const fields: [string, string][] = []
  const files: Upload[] = []
  const limits = { files: count, fileSize: most + 1, parts: mostFields + count }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields.push([part.fieldname, textOf(part)])
      continue
    }
    if (files.length === 0) await beforeFiles?.(grouped(fields))
    files.push(await receive(part.file, folder, { name: part.filename, most }))
  }
  return { fields, files }
}

interface FormOrder {
  readonly folder: string
  readonly takes: FileForm
  readonly beforeFiles?: (fields: Fields) => Promise<void>
}

function textOf({ value, valueTruncated }: { readonly value: unknown; readonly valueTruncated: boolean }): string {
  if (typeof value !== 'string' || valueTruncated || !isStorable(value)) throw new ProblemError(unreadable)
  return value
}

/** A limit that was met, or a fault of the disk; anything else is the parser's, which says nothing of whose fault it is. */
function isKnown(error: unknown): boolean {
  if (error instanceof ProblemError) return true
  return error instanceof Error && ('statusCode' in error || 'syscall' in error)
}

function grouped(entries: readonly (readonly [string, string])[]): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value])
  return fields
}

/** The fields of a form, by a schema; each counts once. @throws {ProblemError} with every fault */
export function fieldsOf<T>(schema: z.ZodType<T>, { fields }: Pick<Form, 'fields'>): T {
  const given = Object.fromEntries([...fields].map(([name, values]) => [name, values.at(-1)]))
  const read = schema.safeParse(given, { error: sayIssue })
  if (!read.success) throw new ProblemError(faulty(faultsOf(read.error.issues)))
  return read.data
}
