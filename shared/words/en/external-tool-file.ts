/** What Power BI Desktop shows of the button. In English: one file serves every user of the computer, whatever their language. */
export const externalToolDescription = "Shows the Power Query connectors on this computer and why Power BI loads them or not.";
