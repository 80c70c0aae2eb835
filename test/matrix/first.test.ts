import { matrixTests } from './matrix.fixture.ts'

matrixTests(0, 2)
