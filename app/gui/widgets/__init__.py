"""Parts of the window that know no conference: layouts, buttons, tables, fields, dialogs."""
