// An editor whose text others change while one types. The server orders all changes; what is typed here and not in that
// order yet is pending, and moves over what comes in one change at a time, exactly as the server moves it.
import { Annotation, ChangeSet, EditorState, RangeSet, StateEffect, StateField, Text, Transaction } from "@codemirror/state"
import { Decoration, EditorView, GutterMarker, WidgetType, gutter, keymap, drawSelection, highlightSpecialChars } from "@codemirror/view"
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { HighlightStyle, Language, defineLanguageFacet, syntaxHighlighting } from "@codemirror/language"
import { GFM, parser } from "@lezer/markdown"
import { tags } from "@lezer/highlight"

const LONGEST = 500000, MOST = 100000, MANY = 500
const theirs = Annotation.define()
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const markdown = new Language(defineLanguageFacet({ commentTokens: { block: { open: "<!--", close: "-->" } } }), parser.configure(GFM), [], "markdown")
const looks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "640" },
  { tag: tags.strong, fontWeight: "640" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: tags.monospace, color: "var(--ink-2)" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName, tags.quote], color: "var(--ink-3)" },
])

const PEERS = ["#a44908", "#1c6e43", "#2b4fc0", "#8a2c86", "#0b6d7e", "#8a5a00"], NIGHT = ["#ffad66", "#74d6a0", "#93acff", "#e79ae3", "#6ed0e0", "#e8c45a"]
const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", border: "1px solid var(--edge)", borderRadius: "8px", minHeight: "var(--editor-height, 340px)", fontSize: "14px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { font: "var(--mono)", fontSize: "14px", lineHeight: "1.6", minHeight: "var(--editor-height, 340px)" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 14px 0 6px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": { background: "color-mix(in oklab, var(--accent) 24%, transparent)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-3)", border: "0" },
  ".cm-who": { width: "34px" },
  ".cm-who .face": { display: "inline-block", minWidth: "24px", padding: "0 3px", margin: "1px 4px", borderRadius: "4px", font: "600 11px/20px ui-sans-serif, system-ui, sans-serif", textAlign: "center", color: "var(--surface)", background: "var(--peer)" },
  ".peer-selection": { background: "color-mix(in oklab, var(--peer) 22%, transparent)" },
  ".peer-caret": { position: "relative", borderLeft: "2px solid var(--peer)", marginLeft: "-1px", marginRight: "-1px" },
  ".peer-caret span": { position: "absolute", left: "-2px", top: "-1.25em", padding: "0 5px", borderRadius: "4px 4px 4px 0", font: "600 11px/1.4 ui-sans-serif, system-ui, sans-serif", color: "var(--surface)", background: "var(--peer)", whiteSpace: "nowrap", pointerEvents: "none", zIndex: "5" },
  ".cm-line:first-child .peer-caret span": { top: "1.35em", borderRadius: "0 4px 4px 4px" },
  ...Object.fromEntries(PEERS.map((day, i) => [`.p${i}`, { "--peer": `light-dark(${day}, ${NIGHT[i]})` }])),
})

class Caret extends WidgetType {
  constructor(name, hue) { super(); this.name = name; this.hue = hue }
  eq(other) { return other.name === this.name && other.hue === this.hue }
  toDOM() {
    const caret = document.createElement("span"), label = document.createElement("span")
    caret.className = `peer-caret p${this.hue}`
    caret.setAttribute("aria-hidden", "true")
    label.textContent = this.name
    caret.append(label)
    return caret
  }
  get lineBreaks() { return 0 }
  ignoreEvent() { return true }
}

class Face extends GutterMarker {
  constructor(peers) { super(); this.peers = peers }
  eq(other) { return JSON.stringify(other.peers) === JSON.stringify(this.peers) }
  toDOM() {
    const faces = document.createElement("div")
    this.peers.forEach(peer => {
      const face = document.createElement("span")
      face.className = `face p${peer.hue}`
      face.title = peer.name
      face.textContent = peer.name.split(/\s+/).map(word => [...word][0]).slice(0, 2).join("")
      faces.append(face)
    })
    return faces
  }
}

const setPeers = StateEffect.define()
const peers = StateField.define({
  create: () => [],
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(setPeers)) now = effect.value
    if (!transaction.docChanged) return now
    return now.map(one => ({ ...one, anchor: transaction.changes.mapPos(one.anchor, 1), head: transaction.changes.mapPos(one.head, 1) }))
  },
  provide: field => [
    EditorView.decorations.from(field, now => Decoration.set(now.flatMap(one => {
      const [from, to] = [Math.min(one.anchor, one.head), Math.max(one.anchor, one.head)]
      const caret = Decoration.widget({ widget: new Caret(one.name, one.hue), side: 1 }).range(one.head)
      return from === to ? [caret] : [Decoration.mark({ class: `peer-selection p${one.hue}` }).range(from, to), caret]
    }), true)),
  ],
})

const margin = gutter({
  class: "cm-who",
  markers: view => {
    const lines = new Map()
    view.state.field(peers).forEach(one => {
      const from = view.state.doc.lineAt(one.head).from
      lines.set(from, [...lines.get(from) ?? [], one])
    })
    return RangeSet.of([...lines].sort(([a], [b]) => a - b).map(([from, there]) => new Face(there).range(from)))
  },
  lineMarkerChange: update => update.transactions.some(one => one.docChanged || one.effects.some(effect => effect.is(setPeers))),
  initialSpacer: () => new Face([]),
})

// In place of a field. tell: {label, client, changed(), moved(), refused(words), pasted(event), dropped(event)?, longest?}.
export class Editor {
  constructor(field, whole, tell) {
    this.tell = tell
    this.client = tell.client
    this.longest = tell.longest ?? LONGEST
    this.version = whole.version
    this.pending = []
    this.seq = 0
    // A tree of its own: style sheets that a script makes are allowed there, and the page's policy allows no others.
    this.host = document.createElement("div")
    this.host.className = "editor-host"
    const root = this.host.attachShadow({ mode: "open" })
    // The page's keys are not for what is typed in here; Escape leaves, so that Tab is the page's.
    this.host.addEventListener("keydown", event => { if (!(event.metaKey || event.ctrlKey)) event.stopPropagation() })
    // What reads along, such as wording.js, finds the editor by what its field said of itself.
    for (const name of ["wording", "wordingIncident"]) if (field && name in field.dataset) this.host.dataset[name] = field.dataset[name]
    this.host.writing = this
    this.view = new EditorView({ root, parent: root, state: EditorState.create({ doc: Text.of(whole.text.split("\n")), extensions: this.extensions() }) })
  }

  extensions() {
    return [
      EditorState.lineSeparator.of("\n"),
      history(), drawSelection(), highlightSpecialChars(), margin, peers, theme,
      keymap.of([{ key: "Escape", run: view => { view.contentDOM.blur(); return true } }, ...defaultKeymap, ...historyKeymap]),
      markdown, syntaxHighlighting(looks),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": this.tell.label, spellcheck: "true", autocapitalize: "sentences" }),
      EditorView.clipboardInputFilter.of(text => text.replace(/\r\n?/g, "\n").replace(UNWANTED, "")),
      EditorView.domEventHandlers({ paste: event => { this.tell.pasted(event); return event.defaultPrevented }, drop: (event, view) => this.dropped(event, view) }),
      EditorState.changeFilter.of(transaction => this.fits(transaction)),
      EditorView.updateListener.of(update => this.updated(update)),
    ]
  }

  // What is dropped goes where it is dropped.
  dropped(event, view) {
    if (!this.tell.dropped || !event.dataTransfer?.files.length) return false
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
    if (at !== null) view.dispatch({ selection: { anchor: at } })
    this.tell.dropped(event)
    return event.defaultPrevented
  }

  fits(transaction) {
    if (!transaction.docChanged || transaction.annotation(theirs)) return true
    let inserted = 0
    transaction.changes.iterChanges((fromA, toA, fromB, toB) => { inserted += toB - fromB })
    const words = inserted > MOST ? `That is ${inserted.toLocaleString()} characters; at most ${MOST.toLocaleString()} fit at once. Put it into the appendix.`
      : transaction.newDoc.length > this.longest ? `The text would be longer than ${this.longest.toLocaleString()} characters. Put some of it into the appendix.` : null
    if (words) this.tell.refused(words)
    return !words
  }

  updated(update) {
    let typed = false
    for (const transaction of update.transactions) {
      if (!transaction.docChanged || transaction.annotation(theirs)) continue
      this.pending.push({ seq: ++this.seq, change: transaction.changes })
      typed = true
    }
    if (typed) this.tell.changed()
    if (typed || update.selectionSet) this.tell.moved()
  }

  // What is to be sent next; it does not change any more, so it may be sent again.
  sent(most) {
    let inserted = 0
    const changes = []
    for (const one of this.pending) {
      one.change.iterChanges((fromA, toA, fromB, toB) => { inserted += toB - fromB })
      if (changes.length && (inserted > most || changes.length >= MANY && most !== Infinity)) break
      changes.push({ seq: one.seq, change: one.change.toJSON() })
    }
    return { client: this.client, version: this.version, changes }
  }

  // Answers "gap" when something is missing before it, "far" when too much is, and "differs" should the text not be the
  // server's.
  receive(news) {
    if (news.start_over && news.version > this.version) return "far"
    for (const row of news.changes) {
      if (row.version <= this.version) continue
      if (row.version > this.version + 1) return "gap"
      this.version = row.version
      if (row.client === this.client) this.accepted(row.last)
      else this.apply(ChangeSet.fromJSON(row.change))
    }
    if (news.version > this.version) return "gap"
    return news.version === this.version && !this.pending.length && sum(this.text) !== news.sum ? "differs" : "heard"
  }

  // The others may have been told a place from before these words, after they had them: the caret stood still there.
  accepted(last) {
    this.pending = this.pending.filter(one => one.seq > last)
    if (!this.pending.length) this.tell.moved()
  }

  apply(change) {
    this.pending = this.pending.map(one => {
      const moved = { seq: one.seq, change: one.change.map(change) }
      change = change.map(one.change, true)
      return moved
    })
    this.change(change)
  }

  change(changes) {
    this.view.dispatch({ changes, filter: false, annotations: [theirs.of(true), Transaction.remote.of(true), Transaction.addToHistory.of(false)] })
  }

  startOver(whole) {
    this.pending = []
    this.version = whole.version
    this.change({ from: 0, to: this.view.state.doc.length, insert: whole.text })
  }

  here(all) {
    const ours = at => this.pending.reduce((to, one) => one.change.mapPos(Math.min(to, one.change.length), 1), at)
    const length = this.view.state.doc.length, shown = new Map(this.view.state.field(peers).map(one => [one.report, one]))
    // Where somebody said they are moves with the text; what they have said before is not news.
    const others = all.filter(one => one.client !== this.client).map(one => {
      const report = JSON.stringify(one)
      return shown.get(report) ?? { report, name: one.name, hue: one.person_id % PEERS.length, anchor: Math.min(ours(one.anchor), length), head: Math.min(ours(one.head), length) }
    })
    this.view.dispatch({ effects: setPeers.of(others) })
  }

  // Where one is in the text that the server knows: what is pending is not there yet.
  place() {
    const back = at => this.pending.reduceRight((to, one) => one.change.invertedDesc.mapPos(to), at)
    const { anchor, head } = this.view.state.selection.main
    return { client: this.client, version: this.version, anchor: back(anchor), head: back(head) }
  }

  get text() { return this.view.state.doc.toString() }

  // A line of its own, whatever stands around it.
  insertLine(line) {
    const { from, to } = this.view.state.selection.main, doc = this.view.state.doc
    const before = doc.sliceString(Math.max(0, from - 2), from), after = doc.sliceString(to, to + 2)
    this.insert(`${!before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n"}${line}${after.startsWith("\n") ? "\n" : "\n\n"}`)
  }

  insert(text) { this.view.dispatch(this.view.state.replaceSelection(text)) }

  replace(text) { this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } }) }

  destroy() {
    this.view.destroy()
    this.host.remove()
  }
}

// String.hashCode of Java.
function sum(text) {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 31) + text.charCodeAt(i) | 0
  return sum
}
