// In place of NutUI's icons, which draw an `<i>`: a mini program has no template for it. Where one is seen, our controls
// hand NutUI an `Icon`, so these are only the names that it imports.
const nothing = (): null => null;

export { nothing as CheckChecked, nothing as CheckDisabled, nothing as Checked, nothing as CheckNormal };
