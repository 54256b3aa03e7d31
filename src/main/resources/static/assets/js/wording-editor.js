import { StateEffect, StateField } from "@codemirror/state"
import { Decoration, EditorView } from "@codemirror/view"

const found = StateEffect.define()
const quiet = Decoration.mark({ class: "cm-wording" })
const look = EditorView.theme({ ".cm-wording": { textDecoration: "underline dotted var(--watch) 2px", textUnderlineOffset: "3px" } })

// Where the underlines are; they move with the text until it is read again.
const places = StateField.define({
  create: () => Decoration.none,
  update(now, transaction) {
    let next = now.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(found)) next = Decoration.set(effect.value.map(one => quiet.range(one.start, one.end)), true)
    }
    return next
  },
  provide: field => EditorView.decorations.from(field),
})

// Underlines in an editor that is there already. changed() is called whenever its text was, by whomever.
export function underlines(view, changed) {
  view.dispatch({ effects: StateEffect.appendConfig.of([places, look, EditorView.updateListener.of(update => { if (update.docChanged) changed() })]) })
  return {
    show: findings => {
      const length = view.state.doc.length
      view.dispatch({ effects: found.of(findings.filter(one => one.end <= length)) })
    },
  }
}
