import { expect, test } from 'vitest'
import { Chain } from './chain.ts'

test('without requests there is no chain', () => {
  expect(new Chain().longest).toBe(0)
})

test('one after the other is a chain of all', () => {
  const chain = new Chain()
  for (let count = 0; count < 5; count++) chain.ask().answered(1)
  expect(chain.longest).toBe(5)
})

test('side by side is a chain of one, whatever waits for room', () => {
  const chain = new Chain()
  const links = Array.from({ length: 20 }, () => chain.ask())
  for (const link of links) link.answered(1)
  expect(chain.longest).toBe(1)
})

test('two walks side by side are as long as the longer one', () => {
  const chain = new Chain()
  let [short, long] = [chain.ask(), chain.ask()]
  for (let page = 0; page < 3; page++) {
    short.answered(1)
    short = chain.ask()
    long.answered(1)
    long = chain.ask()
  }
  for (let page = 0; page < 4; page++) {
    long.answered(1)
    long = chain.ask()
  }
  expect(chain.longest).toBe(7)
})

test('what comes after both goes on from the one that ended last', () => {
  const chain = new Chain()
  const [early, late] = [chain.ask(), chain.ask()]
  late.answered(1)
  const second = chain.ask()
  early.answered(1)
  second.answered(1)
  chain.ask().answered(1)
  expect(chain.longest).toBe(3)
})

test('each try waits for the one before', () => {
  const chain = new Chain()
  chain.ask().answered(3)
  chain.ask().answered(1)
  expect(chain.longest).toBe(4)
})

test('a request that was never sent is no link', () => {
  const chain = new Chain()
  chain.ask().answered(0)
  expect(chain.longest).toBe(0)
})

test('whoever is held back by work that is alone waits for its end', () => {
  const chain = new Chain()
  const heldBack = chain.ask()
  for (let count = 0; count < 4; count++) chain.ask().answered(1)
  chain.release()
  heldBack.answered(1)
  expect(chain.longest).toBe(5)
})

test('whoever asks after such work waits for what came last, not for that work', () => {
  const chain = new Chain()
  for (let count = 0; count < 4; count++) chain.ask().answered(1)
  chain.release()
  const [one, other] = [chain.ask(), chain.ask()]
  one.answered(1)
  other.answered(1)
  expect(chain.longest).toBe(5)
})
