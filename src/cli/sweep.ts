import { usageError } from '../model/failure.ts'

/** `threadcount sweep FILE` */
export async function execute(): Promise<number> {
  throw usageError(
    'sweep is not in this release',
    'A report names what its run left behind under leftBehind.',
  )
}
