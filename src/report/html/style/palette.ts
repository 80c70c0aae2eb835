/** Colours and faces, in both schemes. Colours meet WCAG AA on their grounds. */
export const palette = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --sheet: #ffffff; --sunk: #f3f1ec; --line: #dedad1; --ink: #1f2328; --faint: #5b616a; --link: #1f4f8f;
  --fail: #a8231b; --fail-soft: #fbeceb; --warn: #7d4e00; --warn-soft: #fbf2de; --pass: #1c6a40; --pass-soft: #e8f4ec;
  --note: #2f5488; --note-soft: #eaf0f8; --quiet: #5b616a; --quiet-soft: #f0eee9; --error: #7a2f86; --error-soft: #f6ecf8;
  --strip: #dbe6f3; --mark: #5d86b8; --tie: #f3e7c4; --hit: #fdeeb5; --amber: #b07a12;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181b; --sheet: #1b1f23; --sunk: #121417; --line: #343a41; --ink: #e4e3de; --faint: #a3a9b1; --link: #93bdf5;
    --fail: #ff9a90; --fail-soft: #34201f; --warn: #f1bd69; --warn-soft: #30281a; --pass: #86d6a4; --pass-soft: #1b2d22;
    --note: #a3c4f3; --note-soft: #1e2835; --quiet: #a3a9b1; --quiet-soft: #24292e; --error: #dfa3ea; --error-soft: #2e2131;
    --strip: #2a3b50; --mark: #6d97cb; --tie: #4a3f22; --hit: #4f4318; --amber: #d6a044;
  }
}
.fail { --tone: var(--fail); --soft: var(--fail-soft); }
.error { --tone: var(--error); --soft: var(--error-soft); }
.warn, .inconclusive { --tone: var(--warn); --soft: var(--warn-soft); }
.pass { --tone: var(--pass); --soft: var(--pass-soft); }
.note { --tone: var(--note); --soft: var(--note-soft); }
.untested, .inapplicable { --tone: var(--quiet); --soft: var(--quiet-soft); }
`
