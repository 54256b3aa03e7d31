// What is typed and not sent yet, kept in this browser and nowhere else: per person, per form, with the time. It outlives
// a closed tab and a phone that slept; it goes when the server has accepted it, when it is discarded, on sign-out, and
// when somebody else signs in here.
const PREFIX = "draft "
const OLDEST = 14 * 24 * 3600 * 1000

const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" })

function person() { return document.body.dataset.person }

function own(name) { return `${PREFIX}${person()} ${name}` }

function all() { try { return Object.keys(localStorage).filter(key => key.startsWith(PREFIX)) } catch { return [] } }

export function keep(name, data) {
  if (!person()) return
  try { localStorage.setItem(own(name), JSON.stringify({ at: Date.now(), data })) } catch { /* storage is full or off: the page still holds the text */ }
}

// {at, data}, or null when there is none.
export function recall(name) {
  try { return JSON.parse(localStorage.getItem(own(name))) } catch { return null }
}

// The names of those that begin so.
export function named(start) { return all().filter(key => key.startsWith(own(start))).map(key => key.slice(own("").length)) }

export function drop(name) { try { localStorage.removeItem(own(name)) } catch { /* then there is none */ } }

export function dropAll() { all().forEach(key => localStorage.removeItem(key)) }

// Too old, or somebody else's.
export function tidy() {
  if (!person()) return
  all().forEach(key => {
    let at = 0
    try { at = JSON.parse(localStorage.getItem(key)).at } catch { /* not ours to read: goes */ }
    if (!key.startsWith(`${PREFIX}${person()} `) || !(at > Date.now() - OLDEST)) localStorage.removeItem(key)
  })
}

// "Draft from 02:14 restored · Discard", before the form's last row.
export function tell(form, at, discard) {
  form.querySelector(".draft")?.remove()
  const line = document.createElement("p"), button = document.createElement("button")
  line.className = "draft small muted"
  line.setAttribute("role", "status")
  line.dataset.turboTemporary = ""
  const when = new Date(at), today = when.toDateString() === new Date().toDateString()
  button.type = "button"
  button.className = "link"
  button.textContent = "Discard"
  button.addEventListener("click", () => { line.remove(); discard() })
  line.append(`Draft from ${today ? "" : `${day.format(when)}, `}${time.format(when)} restored · `, button)
  form.append(line)
}

document.addEventListener("submit", event => { if (event.target.getAttribute("action") === "/sign-out") dropAll() }, true)
