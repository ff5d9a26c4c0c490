import type { Mark } from '../domain/mark.ts';

/** Texts of the pages, for parents and staff (default-process-texts sections 6, 8, 9, 10). Places in braces are filled
 * with `fill` of domain/fill.ts. A school may write its own: pages take them from texts-of.ts. */
export const texts = {
  'start.title': 'Contact met {school}',
  'start.danger':
    'Is er nu gevaar? Bel 112. Is een kind thuis niet veilig? Bel Veilig Thuis: 0800-2000. Dat is gratis, dag en nacht.',
  'start.lead': 'Maakt u zich zorgen? Of is er iets gebeurd? Vertel het ons. U hebt geen account nodig.',
  'start.button': 'Vertel wat er speelt',
  'start.code': 'Ik heb al een code',
  'start.other': 'Wat kunt u nog meer doen?',
  'start.pupil': 'Ik ben leerling',
  'start.people': 'U mag ook meteen iemand spreken. U kiest zelf wie. De volgorde maakt niet uit.',
  'start.portal': 'Ziek melden, verlof en gewone berichten doet u in het ouderportaal.',
  'start.norms': 'Zo gaan wij met elkaar om',
  'start.houseRules': 'Onze huisregels',
  'start.methods': 'Onze lessen: {methods}.',
  'start.lessons': 'Elk jaar krijgt elke groep les over relaties, seksualiteit en gevoel.',
  'start.press': 'Wij praten met de media niet over kinderen of gezinnen. Alleen het bestuur spreekt met de pers.',
  'start.whoReads':
    'Uw bericht gaat naar {firstRole}. Alleen wie het nodig heeft, leest het. Wij kunnen niet alles geheim houden. Soms moeten wij iets doen voor de veiligheid van een kind. Als het veilig kan, vertellen wij u dat eerst.',
  'people.teacher':
    'Leerkracht. Kent uw kind het best en kan in de klas snel iets doen. Maak een afspraak na schooltijd.',
  'people.careCoordinator':
    "Intern begeleider (IB'er). Helpt leerkrachten en leerlingen. Vaak is de leerkracht erbij. Wilt u dat niet? Zeg het.",
  'people.internalConfidant':
    'Interne contactpersoon. Praat vertrouwelijk met u. Kan niet alles geheim houden als een kind gevaar loopt.',
  'people.externalConfidant':
    'Externe vertrouwenspersoon. Werkt niet op school. De school ziet niet dat u belt of mailt. {externalConfidant}',
  'people.principal': 'Directeur. Voor als u er met de leerkracht niet uitkomt. Of als het misgaat.',
  'people.board': 'Bestuur. Voor een klacht. Of als het over de directeur gaat. {boardPhone}',
  'people.inspector':
    'Vertrouwensinspecteur: 0900 111 3 111, werkdagen 8 tot 17 uur. Voor seksueel misbruik, geweld of discriminatie op school.',
  'people.child': 'Voor kinderen: De Kindertelefoon, 0800-0432, gratis. Denkt iemand aan zelfdoding? Bel 113.',
  'crisis.first': 'Is er nu gevaar? Bel 112. Is een kind thuis niet veilig? Bel Veilig Thuis: 0800-2000.',
  'crisis.second': 'Breng kinderen en collega’s in veiligheid. Blijf bij het kind. Laat niemand alleen.',
  'crisis.third': 'Waarschuw wie hieronder staat. Schrijf daarna kort op wat u zag en wie u belde.',
  'crisis.press': 'Alleen het bestuur spreekt met de pers. Deel niets, ook niet in groepsapps of op sociale media.',
  'crisis.say': 'Daar kan ik niets over zeggen. Ik geef uw vraag door aan het bestuur: {boardPhone}.',
  'safe.page':
    'Kijkt iemand mee op dit apparaat? Met "Weg van deze pagina" bent u meteen weg. Uw browser kan bewaren dat u hier was. Een ander apparaat is soms veiliger.',
  'closed.banner':
    'De school is dicht tot {closedUntil}. Wij lezen gewone berichten daarna. Bij gevaar: 112 of 0800-2000.',
  'danger.page': 'Bel nu 112. Of bel Veilig Thuis: 0800-2000. Wacht niet op ons antwoord. Ga daarna pas verder.',
  'pupil.lead': 'Is er iets naars? Of maak je je zorgen? Het is goed dat je het zegt. Het is niet jouw schuld.',
  'pupil.who': 'Je kunt naar {internalConfidant}. Of naar je juf of meester. Je mag iemand meenemen.',
  'pupil.phone': 'Bel of chat met de Kindertelefoon: 0800-0432. Dat is gratis. Nu gevaar? Bel 112.',
  'pupil.secret':
    'Wij vertellen het niet zomaar verder. Ben jij of iemand anders in gevaar? Dan moeten wij hulp halen. Als het kan, zeggen we dat eerst tegen jou.',
  'pupil.whoReads': 'Je bericht gaat naar {firstRole}. Wij sturen niets naar huis.',
  'pupil.check': 'Klopt alles? Je bericht is nog niet verstuurd.',
  'pupil.title': 'Wij hebben je bericht',
  'pupil.done':
    'Bedankt. Op een schooldag zoekt iemand je op school op, uiterlijk {ackDue}. De klas hoeft het niet te merken. Gaf je geen naam? Kom dan zelf langs.',
  'pupil.sent': 'Je bericht is verstuurd. Wij lezen het. Ons antwoord lees je hier, met je code.',
  'pupil.different':
    'Je stuurde al een ander bericht. Dat hebben wij. Deze tekst is nog niet verstuurd. Je kunt hem nu versturen als nieuw bericht.',
  'pupil.again': 'Deze pagina klopt niet meer. Je tekst staat er nog. Verstuur hem opnieuw.',
  'pupil.notSent':
    'Je bericht is nog niet verstuurd. Je tekst staat er nog. Probeer het opnieuw. Lukt het niet? Bel {phone}.',
  'pupil.already': 'Wij hebben dit bericht al. Je hoeft niets meer te doen.',
  'pupil.closed': 'Wij hebben dit afgerond. Ben je het niet eens? Of komt het terug? Stuur dan hier een bericht.',
  'pupil.unhappy': 'Niet tevreden? Je kunt altijd naar je juf of meester, de directeur of de contactpersoon.',
  'pupil.unhappyBoard': 'Niet tevreden? Vertel het aan iemand die je vertrouwt. Of bel het bestuur: {boardPhone}.',
  'pupil.withdrawn': 'Je hebt je bericht ingetrokken. Wij zetten dat erbij. Wij wissen niets.',
  'pupil.withdrawAfter':
    'Soms moeten wij toch verder, omdat een kind veilig moet zijn. Wij leggen je hier uit wat wij mogen uitleggen.',
  'files.none':
    "Foto's en bestanden kunt u hier niet sturen. Bewaar ze zelf. Stuur naaktbeelden van kinderen nooit door. Bel dan de politie: 0900-8844.",
  'check.title': 'Klopt alles? Uw bericht is nog niet verstuurd.',
  'error.title': 'Er gaat nog iets niet goed',
  'error.required': 'Vul in: {label}.',
  'error.choice': 'Kies een antwoord bij: {label}.',
  'error.once': 'Geef één antwoord bij: {label}.',
  'error.tooLong': 'Maak het antwoord korter bij: {label}. Het is {n} te lang.',
  'error.phone': 'Controleer uw telefoonnummer. Voorbeeld: 06 12345678.',
  'error.email': 'Controleer uw e-mailadres. Voorbeeld: naam@voorbeeld.nl.',
  'error.time': 'Controleer de tijd. Voorbeeld: 15:30.',
  'error.date': 'Vul dag, maand en jaar in bij: {label}.',
  'error.future': 'Deze datum is nog niet geweest. Controleer: {label}.',
  'error.past': 'Deze datum is al geweest. Controleer: {label}.',
  'error.page': 'Deze pagina klopt niet meer. Laad hem opnieuw.',
  'error.code': 'Bij deze code vinden wij niets. Controleer de letters en cijfers.',
  'error.notSent':
    'Uw bericht is nog niet verstuurd. Uw tekst staat er nog. Probeer het opnieuw. Lukt het niet? Bel {phone}.',
  'error.already': 'Wij hebben dit bericht al. U hoeft niets meer te doen.',
  'error.expired': 'Deze pagina stond lang open. Vul het formulier opnieuw in. Uw tekst is uit voorzorg gewist.',
  'error.stale': 'Een collega was u voor. Zijn of haar antwoord staat hieronder. Uw tekst is bewaard.',
  'error.notYours': 'Deze pagina bestaat niet, of is niet voor u.',
  'receipt.title': 'Wij hebben uw bericht ontvangen',
  'receipt.code': 'Uw code is {code}. Schrijf hem op of print deze pagina. Wij kunnen de code niet opnieuw geven.',
  'receipt.next':
    'De {firstRole} leest uw bericht uiterlijk {ackDue}. Daarna hoort u wat wij doen. Met uw code ziet u hoe het staat.',
  'receipt.closed': 'De school is dicht tot {closedUntil}. Tot dan lezen wij gewone berichten niet.',
  'receipt.danger':
    'Kan het niet wachten? Bel 112 bij gevaar. Bel Veilig Thuis voor raad: 0800-2000. Bel de school: {phone}.',
  'receipt.unhappy': 'Niet tevreden? U kunt altijd naar de directeur, de contactpersoon of de klachtencommissie.',
  'receipt.unhappyBoard': 'Niet tevreden? Bel het bestuur: {boardPhone}. Of ga naar de klachtencommissie.',
  'receipt.withdraw':
    'U kunt uw bericht intrekken. Soms moeten wij toch verder. Wij leggen u dan uit wat wij mogen uitleggen.',
  'executive.lead':
    'Uw bericht gaat over de bestuurder. Die leest niet mee. U kunt ook direct naar iemand buiten de school en het bestuur:',
  'msg.sent': 'Uw bericht is verstuurd. Wij lezen het. Ons antwoord leest u hier, met uw code.',
  'msg.different':
    'U stuurde al een ander bericht. Dat hebben wij. Deze tekst is nog niet verstuurd. U kunt hem nu versturen als nieuw bericht.',
  'msg.translate': 'Dit bericht laten wij vertalen. Dat kost soms een paar dagen.',
  'msg.wave':
    'Meer ouders kunnen vragen hebben over hetzelfde. Wij pakken dit samen op. Uiterlijk {date} hoort u meer. Wij noemen geen namen.',
  'msg.again': 'Deze pagina klopt niet meer. Uw tekst staat er nog. Verstuur hem opnieuw.',
  'msg.closed':
    'Wij hebben dit afgerond. Bent u het niet eens? Ga naar de directeur of dien een klacht in. Komt het terug? Stuur dan hier een bericht.',
  'msg.closedBoard':
    'Wij hebben dit afgerond. Bent u het niet eens? Bel het bestuur: {boardPhone}. Of ga naar de klachtencommissie. Komt het terug? Stuur dan hier een bericht.',
  'withdraw.done': 'U hebt uw bericht ingetrokken. Wij zetten dat erbij. Wij wissen niets.',
  'withdraw.after':
    'Soms moeten wij toch verder, voor de veiligheid van een kind. Wij leggen u hier uit wat wij mogen uitleggen.',
  'status.silent': 'Wij zijn nog bezig. U hoort uiterlijk {date} weer iets.',
} as const satisfies Readonly<Record<string, string>>;

export type TextKey = keyof typeof texts;

/** What somebody must confirm before a school uses it. */
export const textMarks = {
  'start.whoReads': ['J'],
  'start.press': ['B'],
  'crisis.press': ['B'],
  'msg.wave': ['B'],
  'people.externalConfidant': ['N'],
  'people.inspector': ['N'],
  'people.child': ['N'],
  'files.none': ['J', 'N'],
  'pupil.phone': ['N'],
  'pupil.secret': ['J'],
} as const satisfies Readonly<Partial<Record<keyof typeof texts, readonly Mark[]>>>;
