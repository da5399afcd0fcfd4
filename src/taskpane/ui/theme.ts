import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** The blue-green of the icon, dark to light. */
const BRAND: BrandVariants = {
  10: "#01171c",
  20: "#042329",
  30: "#06323b",
  40: "#083f4b",
  50: "#094c5a",
  60: "#0a586a",
  70: "#0b6478",
  80: "#0c6f85",
  90: "#167e94",
  100: "#2e8da2",
  110: "#459cb0",
  120: "#5cacbd",
  130: "#74bbca",
  140: "#8fcbd8",
  150: "#addce5",
  160: "#cdedf2",
};

export const LIGHT: Theme = createLightTheme(BRAND);

export const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[130],
  colorBrandForegroundLinkHover: BRAND[140],
  // Fluent's own for a text that is pointed at is too dark to read on our ground.
  colorNeutralForeground2BrandHover: BRAND[130],
  colorNeutralForeground2BrandPressed: BRAND[120],
};

/** How a verdict looks, as CSS variables; a sign and a word always stand beside it. */
export const TONES = {
  light: {
    "--nt-not-met": "#9b1c24",
    "--nt-not-yet-met": "#7a5500",
    "--nt-not-assessed": "#52525b",
    "--nt-met": "#0b6a3d",
    "--nt-not-applicable": "#616161",
  },
  dark: {
    "--nt-not-met": "#ff9a9e",
    "--nt-not-yet-met": "#f2c661",
    "--nt-not-assessed": "#c7c7cf",
    "--nt-met": "#7fd3a5",
    "--nt-not-applicable": "#adadad",
  },
} as const;
