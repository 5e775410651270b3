import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export const CLOSING_LINE_FILE = new URL('../output/closing-line.txt', import.meta.url)

/** Keeps `N passed, N failed` of the last run for .ci/run. What broke outside a test counts as failed. */
export const closingLineReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const failed = tests.filter((test) => test.result().state === 'failed').length
    const broken = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module)).length
    mkdirSync(new URL('.', CLOSING_LINE_FILE), { recursive: true })
    writeFileSync(CLOSING_LINE_FILE, `${passed} passed, ${failed + broken + errors.length} failed\n`)
  },
}

const hasFailedTest = (module: TestModule): boolean => [...module.children.allTests('failed')].length > 0
