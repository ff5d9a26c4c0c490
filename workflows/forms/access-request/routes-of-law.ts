/** Where somebody goes who does not agree with a refusal: it must be named (AVG 12 lid 4; UAVG 35 lid 2 en 36). */
export const routesOfLaw =
  'Bent u het niet eens met dit besluit? Vraag de rechter om te beslissen, binnen zes weken nadat u dit las (Uitvoeringswet AVG, artikel 35). Is het een openbare school? Dan maakt u eerst binnen zes weken bezwaar bij het bestuur. U kunt ook de Autoriteit Persoonsgegevens vragen om te bemiddelen, of daar een klacht indienen. En u kunt een klacht indienen bij het bestuur of de klachtencommissie.';
