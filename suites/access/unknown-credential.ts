import { brokenBy, type Check, defineCheck, untested } from '../../src/kit.ts'
import type { CredentialName } from '../../src/model/operation.ts'
import { access, letIn } from '../../src/probe/access/access.ts'
import { shownBy } from '../../src/walk/judge-attempts.ts'
import { lacksCredential } from '../lacks.ts'

const WHAT: Partial<Record<CredentialName, string>> = {
  unknown: 'that the service never issued',
  altered: 'whose last characters were changed',
  shortened: 'without its last characters',
}

/** A credential is one that was issued, and all of it. */
export const unknownCredential: Check = defineCheck({
  id: 'access/unknown-credential',
  requirement: 'ACC-02',
  title: 'A request with an unknown credential cannot read a collection.',
  why: 'Any made-up key gives access to the collection.',
  fix: 'Look the key up. Do not accept a key because of its format alone.',
  codes: {
    'let-in': 'An unknown credential can read a collection.',
  },
  asks: 'closed-collection',
  lacks: lacksCredential,
  on: 'each',
  needs: { access },
  judge({ access }, { collection }) {
    if (collection.isOpen) return untested('open-collection')
    return brokenBy(
      (['unknown', 'altered', 'shortened'] as const)
        .flatMap((name) => letIn(access, name))
        .map(({ credential, page }) => ({
          code: 'let-in',
          message: `A credential ${WHAT[credential] ?? ''} read the collection.`,
          expected: 'status 401',
          ...shownBy(page),
        })),
    )
  },
})
