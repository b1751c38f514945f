/** `build/icon.svg` at 32 by 32 pixels, as `makeIcons` draws it: a data URI without `data:`, as Power BI Desktop takes it. Update this when the picture changes. */
export const toolIcon = `image/png;base64,${[
  "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAB70lEQVR4nOyXO0tjQRiG329yDusukqOrLLs2yy7LwhJWtllWthA0RVB/gqAiWggptLTyJ2ih",
  "IGgrlmLhrYgWWggKhkBUsNAq4D1GRWNMPmeORKKcYJRzaXyamTlzed+5fMwZDYX0LlX4M9k+ENWB+Q8RfYINMPOBHDMqM6sp3TeIoYZkvo7yGX840iSbjhOo",
  "Bg7C4ISU7UoNB+ceDPjDiyECz8NFGGhWJsjoWa5kXzouZ/4FLmKuhP7ht2Bx0+62uMLc6purNgHiOniF1BbE5JkBpa3JtfgKr5DaWrG64K+P+PvNgB2s7Z4h",
  "snViWWdpoKW2GhPdtbCT1rEYZmJHKMlAme6D3RQb09LAbOwQvZPb+FzxDnaQOE2bY1pBRjjC8BANDlFVriMUqDbzC/EjHF9k8CIDL42CwpOu+wgbA//hL7vf",
  "97OrW/zoX0Ymy6UZeG0U5E96/c/KB3GF8V7Dv+8GVnaSpRl4bRTk+6kZP+U6k7PsY1sUFJ709b0U4okLBGrKzfJm4tL8ZoWjURAKVJnpQvy4aBvHouA54WcN",
  "vN0FdvN2FxRDSPV9eITSFjKJwjM4qn5KPTOgtEU6K0ZlPgn3SSptcT3asJdjdMJlckwdSluowvlIcEq91e4fjs6iNJTW+UjjtCrTo1oPnud3AAAA//+dS6NX",
  "AAAABklEQVQDAGFS3m+YdpWOAAAAAElFTkSuQmCC",
].join("")}`;
