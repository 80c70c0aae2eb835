import { matrixTests } from './matrix.fixture.ts'

matrixTests(1, 2)
