"""Facts about states and their seats of power, as plain text: no code that uses them lives here.

One state a line: name | other names | demonyms (people and adjective) | capital and other seats that stand for the government.
All members of the United Nations, its observer states, and Kosovo and Taiwan. Parts are separated by semicolons.
"""
from __future__ import annotations

STATES = """
Afghanistan||Afghan;Afghans|Kabul
Albania||Albanian;Albanians|Tirana
Algeria||Algerian;Algerians|Algiers
Andorra||Andorran;Andorrans|
Angola||Angolan;Angolans|Luanda
Antigua and Barbuda||Antiguan;Antiguans|
Argentina|Argentine Republic|Argentine;Argentinian;Argentines;Argentinians|Buenos Aires;Casa Rosada
Armenia||Armenian;Armenians|Yerevan
Australia|Commonwealth of Australia|Australian;Australians|Canberra
Austria||Austrian;Austrians|Vienna
Azerbaijan||Azerbaijani;Azerbaijanis;Azeri;Azeris|Baku
Bahamas|The Bahamas|Bahamian;Bahamians|
Bahrain||Bahraini;Bahrainis|Manama
Bangladesh||Bangladeshi;Bangladeshis|Dhaka
Barbados||Barbadian;Barbadians|
Belarus|Byelorussia|Belarusian;Belarusians|Minsk
Belgium||Belgian;Belgians|
Belize||Belizean;Belizeans|Belmopan
Benin||Beninese|Porto-Novo
Bhutan||Bhutanese|Thimphu
Bolivia|Plurinational State of Bolivia|Bolivian;Bolivians|La Paz
Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina|Bosnian;Bosnians|Sarajevo
Botswana||Botswanan;Batswana|Gaborone
Brazil|Brasil|Brazilian;Brazilians|Brasilia;Brasília;Planalto
Brunei|Brunei Darussalam|Bruneian;Bruneians|
Bulgaria||Bulgarian;Bulgarians|Sofia
Burkina Faso||Burkinabe;Burkinabé|Ouagadougou
Burundi||Burundian;Burundians|Gitega
Cambodia|Kampuchea|Cambodian;Cambodians|Phnom Penh
Cameroon||Cameroonian;Cameroonians|Yaounde;Yaoundé
Canada||Canadian;Canadians|Ottawa
Cape Verde|Cabo Verde|Cape Verdean;Cape Verdeans|Praia
Central African Republic||Central African|Bangui
Chad||Chadian;Chadians|N'Djamena
Chile||Chilean;Chileans|Santiago;La Moneda
China|People's Republic of China;PRC|Chinese|Beijing;Zhongnanhai
Colombia||Colombian;Colombians|Bogota;Bogotá
Comoros||Comorian;Comorians|Moroni
Costa Rica||Costa Rican;Costa Ricans|
Croatia||Croatian;Croatians;Croat;Croats|Zagreb
Cuba||Cuban;Cubans|Havana
Cyprus||Cypriot;Cypriots|Nicosia
Czech Republic|Czechia|Czech;Czechs|Prague
Democratic Republic of the Congo|DR Congo;DRC;Congo-Kinshasa;Democratic Republic of Congo|Congolese|Kinshasa
Denmark|Kingdom of Denmark|Danish;Dane;Danes|Copenhagen
Djibouti||Djiboutian;Djiboutians|
Dominica||Dominican|
Dominican Republic||Dominican;Dominicans|Santo Domingo
East Timor|Timor-Leste|Timorese|Dili
Ecuador||Ecuadorian;Ecuadorean;Ecuadorians|Quito
Egypt|Arab Republic of Egypt|Egyptian;Egyptians|Cairo
El Salvador||Salvadoran;Salvadorans|San Salvador
Equatorial Guinea||Equatoguinean|Malabo
Eritrea||Eritrean;Eritreans|Asmara
Estonia||Estonian;Estonians|Tallinn
Eswatini|Swaziland|Swazi;Swazis|Mbabane
Ethiopia||Ethiopian;Ethiopians|Addis Ababa
Fiji||Fijian;Fijians|Suva
Finland||Finnish;Finn;Finns|Helsinki
France|French Republic|French;Frenchman;Frenchwoman|Paris;Elysee;Élysée;Quai d'Orsay
Gabon||Gabonese|Libreville
Gambia|The Gambia|Gambian;Gambians|Banjul
Georgia||Georgian;Georgians|Tbilisi
Germany|Federal Republic of Germany|German;Germans|Berlin;Bundeskanzleramt
Ghana||Ghanaian;Ghanaians|Accra
Greece|Hellenic Republic|Greek;Greeks|Athens
Grenada||Grenadian;Grenadians|
Guatemala||Guatemalan;Guatemalans|
Guinea||Guinean;Guineans|Conakry
Guinea-Bissau||Bissau-Guinean|Bissau
Guyana||Guyanese|Georgetown
Haiti||Haitian;Haitians|Port-au-Prince
Honduras||Honduran;Hondurans|Tegucigalpa
Hungary||Hungarian;Hungarians|Budapest
Iceland||Icelandic;Icelander;Icelanders|Reykjavik;Reykjavík
India|Republic of India|Indian;Indians|New Delhi;Delhi
Indonesia||Indonesian;Indonesians|Jakarta
Iran|Islamic Republic of Iran|Iranian;Iranians|Tehran;Teheran
Iraq||Iraqi;Iraqis|Baghdad
Ireland|Republic of Ireland|Irish|Dublin
Israel|State of Israel|Israeli;Israelis|Jerusalem;Tel Aviv
Italy||Italian;Italians|Rome;Palazzo Chigi;Quirinale
Ivory Coast|Cote d'Ivoire;Côte d'Ivoire|Ivorian;Ivorians|Yamoussoukro
Jamaica||Jamaican;Jamaicans|Kingston
Japan||Japanese|Tokyo
Jordan|Hashemite Kingdom of Jordan|Jordanian;Jordanians|Amman
Kazakhstan||Kazakh;Kazakhs;Kazakhstani|Astana
Kenya||Kenyan;Kenyans|Nairobi
Kiribati||I-Kiribati|
Kosovo||Kosovar;Kosovan;Kosovars|Pristina
Kuwait||Kuwaiti;Kuwaitis|
Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
Laos|Lao People's Democratic Republic|Laotian;Lao;Laotians|Vientiane
Latvia||Latvian;Latvians|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian;Liberians|Monrovia
Libya||Libyan;Libyans|Tripoli
Liechtenstein||Liechtensteiner|Vaduz
Lithuania||Lithuanian;Lithuanians|Vilnius
Luxembourg||Luxembourger;Luxembourgish|
Madagascar||Malagasy;Madagascan|Antananarivo
Malawi||Malawian;Malawians|Lilongwe
Malaysia||Malaysian;Malaysians|Kuala Lumpur;Putrajaya
Maldives|The Maldives|Maldivian;Maldivians|
Mali||Malian;Malians|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|Majuro
Mauritania||Mauritanian;Mauritanians|Nouakchott
Mauritius||Mauritian;Mauritians|Port Louis
Mexico|United Mexican States;México|Mexican;Mexicans|Mexico City
Micronesia|Federated States of Micronesia|Micronesian;Micronesians|Palikir
Moldova|Republic of Moldova|Moldovan;Moldovans|Chisinau;Chișinău
Monaco||Monegasque;Monacan|
Mongolia||Mongolian;Mongolians|Ulaanbaatar
Montenegro||Montenegrin;Montenegrins|Podgorica
Morocco||Moroccan;Moroccans|Rabat
Mozambique||Mozambican;Mozambicans|Maputo
Myanmar|Burma|Burmese;Myanmarese|Naypyidaw;Naypyitaw
Namibia||Namibian;Namibians|Windhoek
Nauru||Nauruan;Nauruans|
Nepal||Nepali;Nepalese|Kathmandu
Netherlands|The Netherlands;Holland|Dutch;Dutchman|The Hague
New Zealand|Aotearoa|New Zealander;New Zealanders;Kiwi|Wellington;Beehive
Nicaragua||Nicaraguan;Nicaraguans|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian;Nigerians|Abuja
North Korea|DPRK;Democratic People's Republic of Korea|North Korean;North Koreans|Pyongyang
North Macedonia|Macedonia|Macedonian;Macedonians|Skopje
Norway||Norwegian;Norwegians|Oslo
Oman||Omani;Omanis|Muscat
Pakistan|Islamic Republic of Pakistan|Pakistani;Pakistanis|Islamabad;Rawalpindi
Palau||Palauan;Palauans|
Palestine|State of Palestine|Palestinian;Palestinians|Ramallah
Panama||Panamanian;Panamanians|Panama City
Papua New Guinea|PNG|Papua New Guinean|Port Moresby
Paraguay||Paraguayan;Paraguayans|Asuncion;Asunción
Peru||Peruvian;Peruvians|Lima
Philippines|The Philippines|Filipino;Philippine;Filipinos|Manila;Malacañang;Malacanang
Poland|Republic of Poland|Polish;Pole;Poles|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari;Qataris|Doha
Republic of the Congo|Congo-Brazzaville|Congolese|Brazzaville
Romania||Romanian;Romanians|Bucharest
Russia|Russian Federation|Russian;Russians|Moscow;Kremlin
Rwanda||Rwandan;Rwandans|Kigali
Saint Kitts and Nevis|St. Kitts and Nevis|Kittitian|Basseterre
Saint Lucia|St. Lucia|Saint Lucian|Castries
Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown
Samoa||Samoan;Samoans|Apia
San Marino||Sammarinese|
Sao Tome and Principe|São Tomé and Príncipe|Santomean|
Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudis;Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian;Serb;Serbs;Serbians|Belgrade
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean;Singaporeans|
Slovakia|Slovak Republic|Slovak;Slovaks;Slovakian|Bratislava
Slovenia||Slovenian;Slovene;Slovenians;Slovenes|Ljubljana
Solomon Islands||Solomon Islander|Honiara
Somalia||Somali;Somalis|Mogadishu
South Africa||South African;South Africans|Pretoria;Union Buildings
South Korea|Republic of Korea;ROK|South Korean;South Koreans|Seoul
South Sudan||South Sudanese|Juba
Spain||Spanish;Spaniard;Spaniards|Madrid;Moncloa
Sri Lanka|Ceylon|Sri Lankan;Sri Lankans|Colombo
Sudan||Sudanese|Khartoum
Suriname||Surinamese|Paramaribo
Sweden||Swedish;Swede;Swedes|Stockholm
Switzerland|Swiss Confederation|Swiss|Bern
Syria|Syrian Arab Republic|Syrian;Syrians|Damascus
Taiwan|Republic of China|Taiwanese|Taipei
Tajikistan||Tajik;Tajiks;Tajikistani|Dushanbe
Tanzania||Tanzanian;Tanzanians|Dodoma;Dar es Salaam
Thailand||Thai;Thais|Bangkok
Togo||Togolese|Lome;Lomé
Tonga||Tongan;Tongans|
Trinidad and Tobago||Trinidadian;Tobagonian|Port of Spain
Tunisia||Tunisian;Tunisians|Tunis
Turkey|Türkiye;Turkiye|Turkish;Turk;Turks|Ankara
Turkmenistan||Turkmen;Turkmens|Ashgabat
Tuvalu||Tuvaluan;Tuvaluans|Funafuti
Uganda||Ugandan;Ugandans|Kampala
Ukraine||Ukrainian;Ukrainians|Kyiv;Kiev
United Arab Emirates|UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi
United Kingdom|UK;U.K.;Britain;Great Britain|British;Briton;Britons|London;Downing Street;Whitehall;Westminster
United States|US;U.S.;USA;U.S.A.;United States of America;America|American;Americans|Washington;Washington, D.C.
Uruguay||Uruguayan;Uruguayans|Montevideo
Uzbekistan||Uzbek;Uzbeks;Uzbekistani|Tashkent
Vanuatu||Ni-Vanuatu|Port Vila
Vatican City|Holy See;Vatican|Vatican|
Venezuela|Bolivarian Republic of Venezuela|Venezuelan;Venezuelans|Caracas;Miraflores
Vietnam|Viet Nam|Vietnamese|Hanoi
Yemen||Yemeni;Yemenis|Sanaa;Sana'a
Zambia||Zambian;Zambians|Lusaka
Zimbabwe||Zimbabwean;Zimbabweans|Harare
"""

BODIES = """
African Union|AU
Amnesty International|
Arab League|League of Arab States
Association of Southeast Asian Nations|ASEAN
City Hall|
Council of Europe|
Bundestag|
Central Intelligence Agency|CIA
Congress|U.S. Congress;US Congress
Department of Justice|Justice Department;DOJ
Doctors Without Borders|MSF;Médecins Sans Frontières
Economic Community of West African States|ECOWAS
European Central Bank|ECB
European Commission|
European Council|
European Court of Human Rights|ECHR
European Parliament|
European Union|EU;E.U.
Environmental Protection Agency|EPA
Federal Bureau of Investigation|FBI
Federal Reserve|Fed
Food and Agriculture Organization|FAO
Greenpeace|
Group of Seven|G7;G-7
Group of Twenty|G20;G-20
Hamas|
Hezbollah|Hizbollah
Human Rights Watch|HRW
International Atomic Energy Agency|IAEA
International Committee of the Red Cross|ICRC;Red Cross
International Court of Justice|ICJ
International Criminal Court|ICC
International Energy Agency|IEA
International Labour Organization|ILO
International Monetary Fund|IMF
International Olympic Committee|IOC
Interpol|
House of Representatives|U.S. House of Representatives
Knesset|
Mercosur|Mercosul
NASA|
North Atlantic Treaty Organization|NATO;Nato
Organization for Security and Co-operation in Europe|OSCE
Organisation for Economic Co-operation and Development|OECD
Organization of American States|OAS
Organization of the Petroleum Exporting Countries|OPEC;OPEC+
Parliament|
Pentagon|
State Department|Department of State;U.S. State Department
State Duma|Duma
Supreme Court|U.S. Supreme Court
Taliban|
UNESCO|Unesco
UNICEF|Unicef
United Nations|UN;U.N.
UN Security Council|United Nations Security Council;U.N. Security Council;Security Council
UNHCR|U.N. Refugee Agency;UN Refugee Agency
White House|
World Bank|
World Food Programme|WFP
World Health Organization|WHO
World Trade Organization|WTO
"""
"""Bodies known everywhere by a short form, which articles use without introducing it: name | short forms."""
