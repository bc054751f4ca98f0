import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Scales and defaults for Mantine. The colours themselves stand in tokens.css, which both schemes share. */

const gold: MantineColorsTuple = [
  '#fdf8ec',
  '#faf0d8',
  '#f3dfae',
  '#ebcc80',
  '#e3b457',
  '#d39f39',
  '#b98423',
  '#9c6a0d',
  '#865800',
  '#684400',
]

const gray: MantineColorsTuple = [
  '#fbfaf8',
  '#f4f2ee',
  '#e7e3dc',
  '#dad4ca',
  '#c5beb2',
  '#a39b8f',
  '#7f786d',
  '#655f56',
  '#3b3732',
  '#1c1a17',
]

const dark: MantineColorsTuple = [
  '#edeae4',
  '#cfcac1',
  '#a8a196',
  '#6b655b',
  '#3a3631',
  '#2d2a26',
  '#1f1d1b',
  '#131211',
  '#0f0e0d',
  '#080807',
]

/** A primary button is ink on paper (or paper on ink); gold is kept for what is current. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const isPrimary = input.color === undefined || input.color === input.theme.primaryColor
  if (input.variant === 'filled' && isPrimary) {
    return {
      background: 'var(--assay-ink)',
      hover: 'var(--assay-ink-hover)',
      color: 'var(--assay-on-ink)',
      border: '1px solid transparent',
    }
  }
  if (input.variant === 'subtle' && isPrimary) {
    return {
      background: 'transparent',
      hover: 'var(--assay-hover)',
      color: 'var(--assay-text)',
      border: '1px solid transparent',
    }
  }
  return defaultVariantColorsResolver(input)
}

export const theme = createTheme({
  colors: { gold, gray, dark },
  primaryColor: 'gold',
  primaryShade: { light: 8, dark: 4 },
  variantColorResolver,
  autoContrast: true,
  fontFamily: 'var(--assay-font)',
  fontFamilyMonospace: 'var(--assay-font-code)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  headings: {
    fontFamily: 'var(--assay-font)',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.15' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  components: {
    // Named, so that Mantine asks the resolver above instead of its own rule for a plain button.
    Button: { defaultProps: { variant: 'filled' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        closeButtonProps: { 'aria-label': 'Close' },
        // The dialog's header would pass for a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Menu: { defaultProps: { shadow: 'md' } },
  },
})
