/**
 * An administrative template with one policy: the list as REG_MULTI_SZ, one entry a line. For Group Policy only, because Intune refuses
 * templates that write to this key.
 */
export const admx = `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="mezzanine" namespace="Mezzanine.Policies.PowerBIDesktop" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_PowerBIDesktop" displayName="$(string.SUPPORTED_PowerBIDesktop)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="CAT_PowerBIDesktop" displayName="$(string.CAT_PowerBIDesktop)" />
  </categories>
  <policies>
    <policy name="TrustedCertificateThumbprints" class="Machine" displayName="$(string.TrustedThumbprints)" explainText="$(string.TrustedThumbprints_Explain)" presentation="$(presentation.TrustedThumbprints)" key="Software\\Policies\\Microsoft\\Power BI Desktop">
      <parentCategory ref="CAT_PowerBIDesktop" />
      <supportedOn ref="SUPPORTED_PowerBIDesktop" />
      <elements>
        <multiText id="TrustedThumbprints_List" valueName="TrustedCertificateThumbprints" required="true" />
      </elements>
    </policy>
  </policies>
</policyDefinitions>
`.replaceAll("\n", "\r\n");

export const adml = `<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Trusted connectors of Power BI Desktop</displayName>
  <description>The thumbprints of certificates that Power BI Desktop trusts in custom connectors.</description>
  <resources>
    <stringTable>
      <string id="SUPPORTED_PowerBIDesktop">Power BI Desktop</string>
      <string id="CAT_PowerBIDesktop">Power BI Desktop: custom connectors</string>
      <string id="TrustedThumbprints">Trusted certificate thumbprints</string>
      <string id="TrustedThumbprints_Explain">The SHA-1 thumbprints of the certificates whose custom connectors Power BI Desktop loads at its recommended setting, one in each line: 40 hexadecimal digits without spaces.

This list replaces the one on each computer, so enter all thumbprints that shall be trusted, also those of other vendors.

Not Configured or Disabled: the list of this policy is removed from the computers that had it.</string>
    </stringTable>
    <presentationTable>
      <presentation id="TrustedThumbprints">
        <text>Thumbprints, one in each line:</text>
        <multiTextBox refId="TrustedThumbprints_List" />
      </presentation>
    </presentationTable>
  </resources>
</policyDefinitionResources>
`.replaceAll("\n", "\r\n");
