#!/usr/bin/env python3
"""Writes invented people's resumes in layouts of many kinds, with their truths, for measuring the resume reader.

usage: generate.py FOLDER    writes FOLDER/pNN-LAYOUT.html and FOLDER/pNN.truth.json
Print the HTML files to PDF with a browser (chromium --headless --print-to-pdf) or to DOCX with LibreOffice.
People with odd numbers are for tuning, those with even numbers are held back. All people are fictional; CC0.
"""
import json
import os
import sys

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
PRESENT = {"en": "Present", "de": "heute", "fr": "aujourd’hui", "es": "actualidad", "pt": "atual", "it": "oggi", "nl": "heden"}
HEAD = {
    "en": ("Profile", "Professional Experience", "Education", "Skills", "Languages", "Interests"),
    "de": ("Kurzprofil", "Berufserfahrung", "Ausbildung", "Kenntnisse", "Sprachen", "Interessen"),
    "fr": ("Profil", "Expérience professionnelle", "Formation", "Compétences", "Langues", "Centres d’intérêt"),
    "es": ("Perfil", "Experiencia laboral", "Formación académica", "Habilidades", "Idiomas", "Intereses"),
    "pt": ("Perfil", "Experiência profissional", "Formação académica", "Competências", "Idiomas", "Interesses"),
    "it": ("Profilo", "Esperienze professionali", "Istruzione e formazione", "Competenze", "Lingue", "Interessi"),
    "nl": ("Profiel", "Werkervaring", "Opleiding", "Vaardigheden", "Talen", "Interesses"),
}
# language, name, email, phone, city, headline, summary, jobs (title, company, city, start, end, bullets), studies, skills, languages
PEOPLE = [
    ("en", "Tobias Fairweather", "t.fairweather@example.com", "+44 20 7946 0321", "Bristol, UK", "Backend Engineer",
     "Engineer who likes dull systems that stay up.",
     [("Senior Backend Engineer", "Quillmark", "Bristol", "2020-03", None, ["Cut the invoice run from 40 to 3 minutes", "Led the move from cron jobs to Kafka"]),
      ("Software Engineer", "Harbour & Finch Ltd", "Bath", "2016-09", "2020-02", ["Built the booking API in Go"]),
      ("Graduate Developer", "Severn Utilities plc", "Gloucester", "2014-07", "2016-08", ["Billing reports in SQL"])],
     [("BSc", "Computer Science", "University of Bath", "2011", "2014")],
     ["Go", "PostgreSQL", "Kafka", "Docker", "Terraform", "gRPC"], ["English", "French"]),
    ("de", "Annegret Vollmer", "annegret.vollmer@example.de", "+49 89 5550 1234", "München", "Controllerin",
     "Controllerin mit Erfahrung in Mittelstand und Konzern.",
     [("Leiterin Controlling", "Brunnthaler Pumpen GmbH", "München", "2019-04", None, ["Monatsabschluss und Planung für vier Werke", "Einführung von SAP S/4HANA"]),
      ("Controllerin", "Isartal Logistik AG", "Augsburg", "2014-10", "2019-03", ["Kostenstellenrechnung, Berichte an den Vorstand"]),
      ("Werkstudentin Finanzbuchhaltung", "Kanzlei Reiter", "Regensburg", "2012-04", "2014-07", ["Belege, Mahnwesen"])],
     [("Master of Science", "Betriebswirtschaftslehre", "Universität Regensburg", "2012", "2014"),
      ("Bachelor of Arts", "Wirtschaft", "Hochschule Augsburg", "2009", "2012")],
     ["SAP", "Microsoft Excel", "Power BI", "Budgetierung", "HGB"], ["Deutsch", "Englisch"]),
    ("fr", "Maëlle Kerbrat", "maelle.kerbrat@example.fr", "+33 2 99 00 12 34", "Rennes", "Cheffe de projet digital",
     "Dix ans de projets web pour des services publics.",
     [("Cheffe de projet digital", "Agence Lumigraph", "Rennes", "2018-01", None, ["Refonte de douze sites", "Animation d’une équipe de six personnes"]),
      ("Chargée de communication", "Mairie de Saint-Brieuc", "Saint-Brieuc", "2013-09", "2017-12", ["Lettre mensuelle, réseaux sociaux"])],
     [("Master", "Information et communication", "Université Rennes 2", "2011", "2013"),
      ("Licence", "Lettres modernes", "Université de Nantes", "2008", "2011")],
     ["Gestion de projet", "WordPress", "Figma", "SEO", "Jira"], ["Français", "Anglais"]),
    ("es", "Íñigo Barrenechea Ruiz", "inigo.barrenechea@example.es", "+34 94 555 01 23", "Bilbao", "Ingeniero mecánico",
     "Ingeniero de producto en el sector ferroviario.",
     [("Jefe de ingeniería", "Talleres Uribe S.A.", "Bilbao", "2017-06", None, ["Equipo de nueve ingenieros"]),
      ("Ingeniero mecánico", "Nervión Ferroviaria S.L.", "Basauri", "2011-02", "2017-05", ["Cálculo de bogies", "Ensayos de fatiga"])],
     [("Grado", "Ingeniería Mecánica", "Universidad del País Vasco", "2006", "2010")],
     ["SolidWorks", "ANSYS", "AutoCAD", "Lean Manufacturing", "Gestión de proyectos"], ["Español", "Euskera", "Inglés"]),
    ("it", "Ludovica Serafini", "ludovica.serafini@example.it", "+39 011 555 0177", "Torino", "Infermiera",
     "Infermiera di terapia intensiva.",
     [("Infermiera coordinatrice", "Ospedale San Damiano", "Torino", "2019-11", None, ["Turni di 24 colleghi"]),
      ("Infermiera", "Clinica Le Betulle", "Asti", "2014-03", "2019-10", ["Reparto di chirurgia"])],
     [("Laurea", "Infermieristica", "Università degli Studi di Torino", "2010", "2013")],
     ["Triage", "Ventilazione meccanica", "Gestione dei turni", "BLSD"], ["Italiano", "Inglese"]),
    ("nl", "Joost van der Meulen", "joost.vandermeulen@example.nl", "+31 20 555 0142", "Utrecht", "Data-analist",
     "Analist die cijfers leesbaar maakt.",
     [("Senior data-analist", "Polderbank N.V.", "Utrecht", "2020-05", None, ["Dashboards voor de raad van bestuur"]),
      ("Data-analist", "Waterkant Retail B.V.", "Amersfoort", "2016-08", "2020-04", ["Voorraadmodellen in R"]),
      ("Stagiair onderzoek", "Gemeente Zeist", "Zeist", "2015-09", "2016-02", ["Enquête onder inwoners"])],
     [("Master", "Econometrie", "Universiteit van Tilburg", "2014", "2016"),
      ("Bachelor", "Economie", "Universiteit Utrecht", "2011", "2014")],
     ["SQL", "R", "Tableau", "Python", "Power BI"], ["Nederlands", "Engels", "Duits"]),
    ("pt", "Beatriz Mourão Leal", "beatriz.leal@example.pt", "+351 22 555 0166", "Porto", "Designer de produto",
     "Designer com foco em serviços públicos digitais.",
     [("Designer de produto sénior", "Ribeira Digital Lda", "Porto", "2021-02", None, ["Sistema de design com 80 componentes"]),
      ("Designer gráfica", "Estúdio Azulejo", "Braga", "2015-10", "2021-01", ["Marcas e embalagens"])],
     [("Licenciatura", "Design de Comunicação", "Universidade do Porto", "2012", "2015")],
     ["Figma", "Adobe Illustrator", "Prototipagem", "HTML", "CSS"], ["Português", "Inglês"]),
    ("en", "Oluwaseun Bankole-Hart", "seun.bankole@example.org", "+1 312-555-0148", "Chicago, IL", "Product Manager",
     "Product manager for payments and ledgers.",
     [("Director of Product", "Tallgrass Payments", "Chicago, IL", "2021-08", None, ["Owns ledger and payouts", "Grew the team from 3 to 11"]),
      ("Senior Product Manager", "Tallgrass Payments", "Chicago, IL", "2019-01", "2021-07", ["Launched instant payouts"]),
      ("Business Analyst", "Corvid Insurance Group", "Milwaukee, WI", "2014-06", "2018-12", ["Claims triage rules"])],
     [("MBA", "Finance", "Loyola University Chicago", "2016", "2018"),
      ("Bachelor of Arts", "Economics", "Beloit College", "2010", "2014")],
     ["Roadmapping", "SQL", "Amplitude", "A/B testing", "Stripe"], ["English", "Yoruba"]),
    ("en", "Priyanka Raghunathan", "priyanka.r@example.in", "+91 80 5550 1199", "Bengaluru, India", "QA Engineer",
     "Tester who writes the tool when there is none.",
     [("Lead QA Engineer", "Nimbusfold Technologies Pvt Ltd", "Bengaluru", "2019-07", None, ["Playwright suite of 1,400 tests", "Mentored four testers"]),
      ("Test Analyst", "Mango Leaf Software", "Chennai", "2015-05", "2019-06", ["Regression packs in Selenium"])],
     [("B.Tech", "Information Technology", "Anna University", "2011", "2015")],
     ["Selenium", "Playwright", "Java", "Jenkins", "JMeter", "Postman"], ["English", "Tamil", "Hindi"]),
    ("de", "Lennart Okonjo", "lennart.okonjo@example.de", "+49 40 5550 9876", "Hamburg", "Elektroniker",
     "Elektroniker für Betriebstechnik mit Meisterbrief.",
     [("Schichtleiter Instandhaltung", "Nordhafen Stahl GmbH & Co. KG", "Hamburg", "2018-02", None, ["Wartung der Walzstraße", "Einarbeitung neuer Kollegen"]),
      ("Elektroniker für Betriebstechnik", "Elbkran Service GmbH", "Stade", "2011-09", "2018-01", ["Reparatur von Hafenkränen"])],
     [("Meisterbrief", "Elektrotechnik", "Handwerkskammer Hamburg", "2015", "2017"),
      ("Ausbildung", "Elektroniker für Betriebstechnik", "Berufsschule Stade", "2008", "2011")],
     ["SPS", "Siemens TIA Portal", "Schaltpläne", "Hydraulik"], ["Deutsch", "Englisch"]),
    ("en", "Marguerite Delacroix-Wynn", "m.delacroixwynn@example.edu", "+1 617-555-0113", "Cambridge, MA", "Associate Professor",
     "I study the grammar of small languages.",
     [("Associate Professor", "Pemberley University", "Cambridge, MA", "2019-08", None, ["Teaches field methods and syntax"]),
      ("Assistant Professor", "Lakeshore College", "Evanston, IL", "2013-09", "2019-07", ["Built the phonetics laboratory"]),
      ("Postdoctoral Fellow", "Institute for Endangered Languages", "Leiden, Netherlands", "2011-10", "2013-08", ["Dictionary of Tsova-Tush"])],
     [("PhD", "Linguistics", "University of Edinburgh", "2007", "2011"),
      ("MA", "Classics", "University of St Andrews", "2003", "2007")],
     ["Field linguistics", "R", "LaTeX", "Statistics", "Praat"], ["English", "French", "Georgian"]),
    ("fr", "Théo Amiri-Lacombe", "theo.amiri@example.fr", "+33 4 72 00 45 67", "Lyon", "Développeur full stack",
     "Développeur attaché à la qualité du code.",
     [("Développeur full stack", "Ventoux Logiciels SAS", "Lyon", "2021-03", None, ["API en Symfony, interface en Vue.js"]),
      ("Développeur web", "Studio Passerelle", "Grenoble", "2017-10", "2021-02", ["Sites de vente en ligne"]),
      ("Stagiaire développeur", "Orbe Conseil", "Lyon", "2017-03", "2017-08", ["Tests automatisés"])],
     [("Diplôme d’ingénieur", "Informatique", "INSA Lyon", "2012", "2017")],
     ["PHP", "Symfony", "Vue.js", "MySQL", "Docker", "Git"], ["Français", "Anglais", "Arabe"]),
]


def date(value, style, lang):
    if value is None:
        return PRESENT[lang]
    year, month = value.split("-")
    names = MONTHS[lang].split()
    name = names[int(month) - 1]
    return {
        "long": f"{name} {year}", "caps": f"{name.upper()} {year}", "short": f"{name[:3]} {year}", "apos": f"{name[:3]} ’{year[2:]}",
        "mm/yyyy": f"{month}/{year}", "mm.yyyy": f"{month}.{year}", "iso": value, "mm/yy": f"{month}/{year[2:]}",
    }[style]


def span(job, style, lang, dash="–"):
    return f"{date(job[3], style, lang)} {dash} {date(job[4], style, lang)}"


CSS = "body{font:10.5pt 'Liberation Sans',sans-serif;margin:10px 26px}h1{margin:0}p{margin:2px 0}ul{margin:2px 0 6px 18px;padding:0}" \
      ".r{display:flex;justify-content:space-between}td{vertical-align:top;padding:1px 8px 1px 0}"


def page(body, css=""):
    return f"<!doctype html><html><head><meta charset=utf-8><title>CV</title><style>@page{{size:A4;margin:12mm}}{CSS}{css}</style></head><body>{body}</body></html>"


def bullets(job):
    return "<ul>" + "".join(f"<li>{line}</li>" for line in job[5]) + "</ul>"


def jakes(p):  # the LaTeX template most engineers in the US use
    lang, head = p[0], HEAD[p[0]]
    body = f"<center><h1 style='font-variant:small-caps'>{p[1]}</h1><p>{p[3]} | <u>{p[2]}</u> | {p[4]}</p></center>"
    sec = lambda t: f"<h2 style='font:small-caps 13pt serif;border-bottom:1px solid;margin:8px 0 3px'>{t}</h2>"
    body += sec(head[2]) + "".join(f"<div class=r><b>{s[2]}</b><span>{p[4]}</span></div><div class=r><i>{s[0]} in {s[1]}</i><i>{s[3]} – {s[4]}</i></div>" for s in p[8])
    body += sec(head[1]) + "".join(f"<div class=r><b>{j[0]}</b><span>{span(j,'short',lang)}</span></div><div class=r><i>{j[1]}</i><i>{j[2]}</i></div>{bullets(j)}" for j in p[7])
    body += sec(head[3]) + f"<p>{', '.join(p[9])}</p>" + sec(head[4]) + f"<p>{', '.join(p[10])}</p>"
    return page(body, "body{font-family:'Liberation Serif'}")


def modern(p):  # dates in a left column
    lang, head = p[0], HEAD[p[0]]
    body = f"<h1 style='font-weight:300;font-size:28pt'>{p[1]}</h1><p style='color:#666'><i>{p[5]}</i></p><p>{p[4]} · {p[3]} · {p[2]}</p>"
    sec = lambda t: f"<tr><td style='width:20%;border-top:4px solid #39c'></td><td><h2 style='color:#39c;font-size:14pt;margin:6px 0'>{t}</h2></td></tr>"
    row = lambda a, b: f"<tr><td style='width:20%;text-align:right'>{a}</td><td>{b}</td></tr>"
    body += "<table width=100%>" + sec(head[1]) + "".join(row(span(j, 'mm/yyyy', lang, '–'), f"<b>{j[0]}</b>, <i>{j[1]}</i>, {j[2]}.{bullets(j)}") for j in p[7])
    body += sec(head[2]) + "".join(row(f"{s[3]}–{s[4]}", f"<b>{s[0]} {s[1]}</b>, <i>{s[2]}</i>.") for s in p[8])
    body += sec(head[3]) + row("", ", ".join(p[9])) + sec(head[4]) + "".join(row(l, "C1") for l in p[10]) + "</table>"
    return page(body)


def awesome(p):  # company left, place right, title under it, date right
    lang, head = p[0], HEAD[p[0]]
    body = f"<center><h1 style='font-size:30pt'>{p[1]}</h1><p style='color:#a22;font-variant:small-caps'>{p[5]}</p><p><i>{p[4]}</i></p><p>{p[3]} &nbsp;|&nbsp; {p[2]}</p></center>"
    sec = lambda t: f"<h2 style='font-size:16pt;margin:8px 0 3px'><span style='color:#a22'>{t[:3]}</span>{t[3:]}</h2>"
    body += sec(head[0]) + f"<p>{p[6]}</p>" + sec(head[1])
    body += "".join(f"<div class=r><b>{j[1]}</b><i style='color:#a22'>{j[2]}</i></div><div class=r><span style='font-size:8.5pt;color:#555'>{j[0]}</span><i style='font-size:8.5pt'>{span(j,'short',lang)}</i></div>{bullets(j)}" for j in p[7])
    body += sec(head[2]) + "".join(f"<div class=r><b>{s[2]}</b><i>{p[4]}</i></div><div class=r><span style='font-size:8.5pt'>{s[0]} in {s[1]}</span><i>{s[3]} – {s[4]}</i></div>" for s in p[8])
    body += sec(head[3]) + f"<p><b>Main</b> &nbsp; {', '.join(p[9])}</p>" + sec(head[4]) + f"<p>{', '.join(p[10])}</p>"
    return page(body)


def alta(p):  # main column and side bar, icons, coloured company
    lang, head = p[0], HEAD[p[0]]
    sec = lambda t: f"<h2 style='color:#734;font-size:14pt;border-bottom:2px solid #734;margin:10px 0 4px;text-transform:uppercase'>{t}</h2>"
    main = sec(head[1]) + "".join(f"<p style='font-size:12pt'>{j[0]}</p><p style='color:#734'><b>{j[1]}</b></p><p style='font-size:8.5pt'>▦ {span(j,'long',lang)} &nbsp;&nbsp;&nbsp;&nbsp; ⚲ {j[2]}</p>{bullets(j)}" for j in p[7])
    main += sec(head[2]) + "".join(f"<p style='font-size:12pt'>{s[0]} {s[1]}</p><p style='color:#734'><b>{s[2]}</b></p><p style='font-size:8.5pt'>▦ {s[3]} – {s[4]}</p>" for s in p[8])
    chip = lambda t: f"<span style='border:1px solid #999;border-radius:4px;padding:2px 6px;margin:2px;display:inline-block'>{t}</span>"
    side = sec(head[0]) + f"<p>“{p[6]}”</p>" + sec(head[3]) + "".join(map(chip, p[9])) + sec(head[4]) + "".join(f"<div class=r><b>{l}</b><span>●●●●○</span></div>" for l in p[10])
    top = f"<h1 style='font-size:26pt'>{p[1]}</h1><p style='color:#734;font-weight:bold'>{p[5]}</p><p>✉ {p[2]} &nbsp; ☎ {p[3]} &nbsp; ⚲ {p[4]}</p>"
    return page(f"{top}<div style='display:grid;grid-template-columns:62% 1fr;gap:24px'><div>{main}</div><div>{side}</div></div>")


def deedy(p):  # narrow left column of lists, COMPANY | TITLE on the right
    lang, head = p[0], HEAD[p[0]]
    sec = lambda t: f"<h2 style='font-weight:300;font-size:14pt;color:#555;text-transform:uppercase;margin:8px 0 2px'>{t}</h2>"
    left = sec(head[2]) + "".join(f"<p><b>{s[2].upper()}</b></p><p style='font-size:9pt'>{s[0]} in {s[1]}</p><p style='font-size:9pt;color:#777'>{s[3]} – {s[4]}</p>" for s in p[8])
    left += sec(head[3]) + "".join(f"<p>{k}</p>" for k in p[9]) + sec(head[4]) + "".join(f"<p>{k}</p>" for k in p[10])
    right = sec(head[1]) + "".join(f"<p><b>{j[1].upper()}</b> | {j[0]}</p><p style='font-size:9pt;color:#777'>{span(j,'short',lang)} | {j[2]}</p>{bullets(j)}" for j in p[7])
    top = f"<center><h1 style='font-weight:200;font-size:30pt'>{p[1]}</h1><p>{p[2]} | {p[3]} | {p[4]}</p></center>"
    return page(f"{top}<div style='display:grid;grid-template-columns:30% 1fr;gap:20px'><div>{left}</div><div>{right}</div></div>")


def europass(p):
    lang, head = p[0], HEAD[p[0]]
    sec = lambda t: f"<h2 style='color:#04a;font-size:13pt;border-bottom:2px solid #04a;margin:12px 0 4px;text-transform:uppercase'>{t}</h2>"
    body = f"<h1 style='color:#04a'>{p[1]}</h1><p><b>Phone number:</b> {p[3]} &nbsp; <b>Email address:</b> {p[2]}</p><p><b>Address:</b> {p[4]} (Home)</p>"
    body += sec(head[1]) + "".join(f"<p style='font-size:9pt;color:#555'>{span(j,'mm/yyyy',lang)} &nbsp; {j[2]}</p><p><b>{j[0].upper()}</b> {j[1].upper()}</p>{bullets(j)}" for j in p[7])
    body += sec(head[2]) + "".join(f"<p style='font-size:9pt;color:#555'>{s[3]} – {s[4]} &nbsp; {p[4]}</p><p><b>{s[0].upper()} {s[1].upper()}</b> {s[2]}</p>" for s in p[8])
    body += sec(head[3]) + f"<p>{' | '.join(p[9])}</p>" + sec(head[4]) + f"<p>Mother tongue(s): <b>{p[10][0].upper()}</b></p><p>{', '.join(p[10][1:])}</p>"
    return page(body)


def googledocs(p):  # "Company, City — Title", date on its own line in capitals
    lang, head = p[0], HEAD[p[0]]
    sec = lambda t: f"<h2 style='color:#e55;font-size:10pt;margin:12px 0 4px;text-transform:uppercase'>{t}</h2>"
    body = f"<h1 style='font-size:32pt'>{p[1]}</h1><p>{p[5]}</p><p>{p[4]}<br>{p[3]}<br>{p[2]}</p>"
    body += sec(head[1]) + "".join(f"<p style='font-size:12pt'><b>{j[1]},</b> {j[2]} — <i>{j[0]}</i></p><p style='font-size:8pt;color:#777'>{span(j,'caps',lang,'-')}</p>{bullets(j)}" for j in p[7])
    body += sec(head[2]) + "".join(f"<p style='font-size:12pt'><b>{s[2]},</b> {p[4]} — <i>{s[0]} {s[1]}</i></p><p style='font-size:8pt;color:#777'>{s[3]} - {s[4]}</p>" for s in p[8])
    body += sec(head[3]) + f"<ul>{''.join(f'<li>{k}</li>' for k in p[9])}</ul>" + sec(head[4]) + f"<p>{', '.join(p[10])}</p>"
    return page(body)


def lebenslauf(p):  # a table: period left, three lines right
    lang, head = p[0], HEAD[p[0]]
    row = lambda a, b: f"<tr><td style='width:24%'>{a}</td><td>{b}</td></tr>"
    body = f"<h1>Curriculum Vitae</h1><table width=100%>{row('Name', p[1])}{row('Tel.', p[3])}{row('E-Mail', p[2])}{row('', p[4])}</table>"
    tab = lambda rows: f"<table width=100%>{''.join(rows)}</table>"
    body += f"<h2>{head[1]}</h2>" + tab(row(span(j, 'mm.yyyy', lang), f"<b>{j[0]}</b><br>{j[1]}, {j[2]}{bullets(j)}") for j in p[7])
    body += f"<h2>{head[2]}</h2>" + tab(row(f"{s[3]} – {s[4]}", f"<b>{s[2]}</b><br>{s[0]}: {s[1]}") for s in p[8])
    body += f"<h2>{head[3]}</h2><p>{', '.join(p[9])}</p><h2>{head[4]}</h2><p>{', '.join(f'{l} (B2)' for l in p[10])}</p>"
    return page(body)


def word(p):  # date line, then Title • Company • City
    lang, head = p[0], HEAD[p[0]]
    body = f"<h1 style='text-align:right'>{p[1]}</h1><p style='text-align:right'>{p[4]} | {p[3]} | {p[2]}</p><h2>{head[0]}</h2><p>{p[6]}</p><h2>{head[1]}</h2>"
    body += "".join(f"<p>{span(j,'long',lang)}</p><p><b>{j[0]}</b> • {j[1]} • {j[2]}</p><p>{'. '.join(j[5])}.</p>" for j in p[7])
    body += f"<h2>{head[2]}</h2>" + "".join(f"<p>{s[3]} – {s[4]}</p><p>{s[0]} {s[1]} • {s[2]}</p>" for s in p[8])
    body += f"<h2>{head[3]}</h2><p>{' • '.join(p[9])}</p><h2>{head[4]}</h2><p>{', '.join(p[10])}</p>"
    return page(body)


def grouped(p):  # roles under their company; a shared company once
    lang, head = p[0], HEAD[p[0]]
    body = f"<h1>{p[1].upper()}</h1><p>{p[5]} — {p[4]}</p><p>E {p[2]} / T {p[3]}</p><h2>{head[1].upper()}</h2>"
    last = None
    for j in p[7]:
        if j[1] != last:
            body += f"<div style='font-size:12pt;margin-top:8px'><b>{j[1]}</b>, {j[2]}</div>"
        last = j[1]
        body += f"<div class=r><i>{j[0]}</i><span>{span(j,'apos',lang)}</span></div>{bullets(j)}"
    body += f"<h2>{head[2].upper()}</h2>" + "".join(f"<div class=r><b>{s[0]}, {s[1]}</b><span>{s[4]}</span></div><p>{s[2]}</p>" for s in p[8])
    body += f"<h2>{head[3].upper()}</h2><p>{' / '.join(p[9])}</p><h2>{head[4].upper()}</h2><p>{' / '.join(p[10])}</p>"
    return page(body)


def academic(p):
    lang, head = p[0], HEAD[p[0]]
    body = f"<center><h1 style='font-size:18pt'>{p[1]}</h1><p>{p[4]}</p><p>{p[2]} • {p[3]}</p></center>"
    sec = lambda t: f"<p style='margin-top:12px'><b>{t.upper()}</b></p>"
    edu, work = {"en": ("Education", "Academic Appointments")}.get(lang, (head[2], head[1]))
    body += sec(edu) + "".join(f"<p>{s[0]}, {s[1]}, {s[2]}, {s[4]}</p>" for s in p[8])
    body += sec(work) + "".join(f"<p>{j[0]}, {j[1]}, {j[2]}, {span(j,'long',lang)}</p>" for j in p[7])
    body += sec({"en": "Publications"}.get(lang, "Publications")) + f"<p>{p[1].split()[-1]}, {p[1][0]}. (2019). “On quiet things.” <i>Journal of Small Matters</i> 12(3), 45–67.</p>"
    body += sec(head[3]) + f"<p>{'; '.join(p[9])}</p>" + sec(head[4]) + f"<p>{'; '.join(p[10])}</p>"
    return page(body, "body{font-family:'Liberation Serif'}")


LAYOUTS = [jakes, modern, awesome, alta, deedy, europass, googledocs, lebenslauf, word, grouped, academic]


def truth(p):
    return {"name": p[1], "email": p[2], "phone": p[3], "skills": p[9], "languages": p[10], "date_format": "YYYY-MM",
            "experience": [{"title": j[0], "company": j[1], "location": j[2], "start": j[3], "end": j[4]} for j in p[7]],
            "education": [{"degree": s[0], "field": s[1], "institution": s[2], "start": s[3], "end": s[4]} for s in p[8]]}


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for number, person in enumerate(PEOPLE, 1):
        with open(f"{folder}/p{number:02d}.truth.json", "w", encoding="utf-8") as out:
            json.dump(truth(person), out, ensure_ascii=False, indent=1)
        for at, layout in enumerate(LAYOUTS):
            # Each person in four of the layouts, so that every layout has people to tune on and people held back.
            if (at + number // 2) % 3 == 0:
                with open(f"{folder}/p{number:02d}-{layout.__name__}.html", "w", encoding="utf-8") as out:
                    out.write(layout(person))


if __name__ == "__main__":
    main(sys.argv[1])
