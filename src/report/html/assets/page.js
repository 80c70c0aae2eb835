;(() => {
  const form = document.querySelector('form.filter')
  const parts = [...document.querySelectorAll('[data-outcome]')]
  const texts = new Map()
  const textOf = (part) => {
    const text = texts.get(part) ?? part.textContent.toLowerCase()
    texts.set(part, text)
    return text
  }
  const fits = (part, wanted) =>
    ['outcome', 'suite', 'level'].every((name) => !wanted[name] || part.dataset[name] === wanted[name]) &&
    wanted.words.every((word) => textOf(part).includes(word))
  const apply = () => {
    const data = new FormData(form)
    const wanted = { words: String(data.get('words')).toLowerCase().split(/\s+/).filter(Boolean) }
    for (const name of ['outcome', 'suite', 'level']) wanted[name] = data.get(name)
    for (const part of parts) part.hidden = !fits(part, wanted)
    for (const table of document.querySelectorAll('table.checks')) {
      table.hidden = [...table.tBodies[0].rows].every((row) => row.hidden)
    }
    const shown = (kind) => parts.filter((part) => part.matches(kind) && !part.hidden).length
    const all = (kind) => parts.filter((part) => part.matches(kind)).length
    form.querySelector('output').value =
      `${shown('tr')} of ${all('tr')} checks, ${shown('article')} of ${all('article')} with findings`
  }
  if (form) {
    form.hidden = false
    form.addEventListener('input', apply)
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('reset', () => setTimeout(apply))
  }
  const reveal = () => {
    let id = location.hash.slice(1)
    try {
      id = decodeURIComponent(id)
    } catch {
      return
    }
    const target = id && document.getElementById(id)
    if (!target) return
    const hidden = target.closest('[hidden]')
    if (hidden && form) {
      form.reset()
      setTimeout(() => target.scrollIntoView())
    }
    for (let part = target; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true
  }
  addEventListener('hashchange', reveal)
  reveal()
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details.finding, details.suite')) part.open = true
  })
  for (const box of document.querySelectorAll('pre.copy')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copying'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', `Copy ${box.getAttribute('aria-label')}`)
    button.addEventListener('click', async () => {
      const text = box.textContent
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        getSelection().selectAllChildren(box)
        document.execCommand('copy')
      }
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 2000)
    })
    box.before(button)
  }
})()
