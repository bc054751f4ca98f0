/** The editor's commands whose keys are worth knowing, by Monaco's names for them. */
export const editorKeyGroups: readonly {
  readonly name: string
  readonly commands: readonly (readonly [id: string, label: string])[]
}[] = [
  {
    name: 'Find and go',
    commands: [
      ['actions.find', 'Find in this file'],
      ['editor.action.startFindReplaceAction', 'Find and replace'],
      ['editor.action.gotoLine', 'Go to a line'],
      ['editor.action.quickOutline', 'Go to a symbol of this file'],
      ['editor.action.revealDefinition', 'Go to the definition'],
      ['editor.action.goToReferences', 'Find all references'],
      ['editor.action.marker.next', 'Next problem'],
      ['editor.action.jumpToBracket', 'Go to the other bracket'],
    ],
  },
  {
    name: 'Write',
    commands: [
      ['editor.action.triggerSuggest', 'Suggest'],
      ['editor.action.triggerParameterHints', 'Show the parameters'],
      ['editor.action.showHover', 'Show what this is'],
      ['editor.action.quickFix', 'Mend a problem'],
      ['editor.action.rename', 'Rename a symbol everywhere'],
      ['editor.action.commentLine', 'Comment, or take it away'],
      ['editor.action.blockComment', 'Comment in place'],
      ['undo', 'Undo'],
      ['redo', 'Redo'],
    ],
  },
  {
    name: 'Lines',
    commands: [
      ['editor.action.moveLinesUpAction', 'Move the line up'],
      ['editor.action.moveLinesDownAction', 'Move the line down'],
      ['editor.action.copyLinesUpAction', 'Copy the line up'],
      ['editor.action.copyLinesDownAction', 'Copy the line down'],
      ['editor.action.deleteLines', 'Delete the line'],
      ['editor.action.indentLines', 'Indent the line'],
      ['editor.action.outdentLines', 'Outdent the line'],
      ['editor.fold', 'Fold'],
      ['editor.unfold', 'Unfold'],
    ],
  },
  {
    name: 'Several cursors',
    commands: [
      ['editor.action.addSelectionToNextFindMatch', 'Take the next one like it too'],
      ['editor.action.selectHighlights', 'Take all like it'],
      ['editor.action.insertCursorAbove', 'Cursor above'],
      ['editor.action.insertCursorBelow', 'Cursor below'],
      ['editor.action.smartSelect.expand', 'Select more'],
      ['editor.action.smartSelect.shrink', 'Select less'],
      ['editor.action.toggleTabFocusMode', 'Tab moves the focus, or writes a tab'],
    ],
  },
]
