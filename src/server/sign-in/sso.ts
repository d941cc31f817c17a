import * as oidc from 'openid-client'
import { z } from 'zod'
import { StoreRefusal } from '../../store/store-refusal.ts'
import { findCredentials } from '../../store/accounts/credentials.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { ssoDown, ssoFailed } from './problems.ts'
import type { Whence } from './session.ts'
import { admit } from './sign-in.ts'
import type { SignedIn } from './sign-in.ts'

/** OpenID Connect of a government's 统一身份认证. */
export interface SsoOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim of the identity token that is a login here. */
  readonly claim: string
  /** Under which this server is reached: https://… */
  readonly publicUrl: string
  /** How the issuer is asked; over the network unless something else is given. */
  readonly fetch?: typeof fetch
}

/** What is kept in the browser between going there and coming back, sealed. */
const trip = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  until: z.number(),
})

export const tripMs = 10 * 60_000
export const ssoPath = '/desk/account/sso'
export const ssoBackPath = '/desk/account/sso/callback'

export interface Sso {
  /** Where to send the browser, and what it has to bring back. @throws {ProblemError} 503 when it can't be reached */
  begin(next: string): Promise<{ readonly url: string; readonly trip: string }>
  /**
   * The account of whoever came back with an answer to this very trip. Accounts are matched by login and never made here.
   *
   * @throws {ProblemError} 401 for an answer that isn't to this trip, and for who has no account
   */
  finish(back: {
    readonly url: string
    readonly trip: string
    readonly whence: Whence
  }): Promise<SignedIn & { readonly next: string }>
}

/** @throws {StoreRefusal} when the settings can't be used */
export function openSso(options: SsoOptions, house: House): Sso {
  const issuer = issuerOf(options)
  const redirectUri = new URL(ssoBackPath, options.publicUrl).href
  let found: Promise<oidc.Configuration> | undefined
  const configuration = async (): Promise<oidc.Configuration> => {
    found ??= discover(options, issuer)
    return found.catch((error: unknown) => {
      found = undefined
      house.note({ sso: 'unreachable', why: error instanceof Error ? error.name : typeof error })
      throw new ProblemError(ssoDown)
    })
  }
  return {
    async begin(next) {
      const config = await configuration()
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, scope: 'openid profile', state, nonce, code_challenge_method: 'S256' },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      })
      if (url.origin !== issuer.origin) throw new ProblemError(ssoDown)
      const until = house.now().getTime() + tripMs
      const sealed = house.keyring.seal(JSON.stringify({ state, nonce, verifier, next, until }))
      return { url: url.href, trip: sealed.toString('base64url') }
    },
    async finish(back) {
      const held = tripOf(house, back.trip)
      const config = await configuration()
      const url = new URL(back.url, options.publicUrl)
      const login = await loginOf(house, config, { url, held, claim: options.claim })
      const signedIn = await read(house, async (tx) => {
        const account = await findCredentials(tx, house.region.code, { login })
        if (account === undefined) throw new ProblemError(ssoFailed)
        return admit(tx, house, { account, whence: back.whence, factor: false, sso: true })
      })
      return { ...signedIn, next: held.next }
    },
  }
}

/** @throws {StoreRefusal} naming the setting that can't be used */
export function issuerOf({ issuer, publicUrl }: Pick<SsoOptions, 'issuer' | 'publicUrl'>): URL {
  if (!URL.canParse(issuer) || !URL.canParse(publicUrl)) {
    throw new StoreRefusal(
      '统一身份认证的地址（DENGWEN_OIDC_ISSUER）或者本系统的地址（DENGWEN_PUBLIC_URL）写得不对，请写完整的 https:// 地址。',
    )
  }
  const url = new URL(issuer)
  if (url.protocol !== 'https:') {
    throw new StoreRefusal('统一身份认证的地址（DENGWEN_OIDC_ISSUER）须是 https:// 开头的，http 会泄露登录。')
  }
  return url
}

function discover(
  { clientId, clientSecret, fetch: ask = fetch }: SsoOptions,
  issuer: URL,
): Promise<oidc.Configuration> {
  return oidc.discovery(issuer, clientId, clientSecret, undefined, {
    // Whatever the issuer's own description names, nothing but the issuer is ever asked.
    [oidc.customFetch]: (url, options) => {
      if (new URL(url).origin !== issuer.origin) throw new Error('the issuer named an address that is not its own')
      return ask(url, { ...options, body: options.body ?? null, signal: options.signal ?? null })
    },
    timeout: 10,
  })
}

function tripOf(house: House, sealed: string): z.infer<typeof trip> {
  try {
    const held = trip.parse(JSON.parse(house.keyring.open(Buffer.from(sealed, 'base64url'))))
    if (held.until > house.now().getTime()) return held
  } catch {
    // Not sealed here, or tampered with.
  }
  throw new ProblemError(ssoFailed)
}

async function loginOf(
  house: House,
  config: oidc.Configuration,
  { url, held, claim }: { readonly url: URL; readonly held: z.infer<typeof trip>; readonly claim: string },
): Promise<string> {
  const checks = { pkceCodeVerifier: held.verifier, expectedState: held.state, expectedNonce: held.nonce }
  const tokens = await oidc
    .authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true })
    .catch((error: unknown) => {
      house.note({ sso: 'refused', why: error instanceof Error ? error.name : typeof error })
      throw new ProblemError(ssoFailed)
    })
  const login: unknown = tokens.claims()?.[claim]
  if (typeof login !== 'string' || login === '') throw new ProblemError(ssoFailed)
  return login
}
