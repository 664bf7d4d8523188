"""How the weights of the second look are made; needs the packages of requirements-training.txt, which no user needs."""
